package dev.plimsoll.policy.input;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.NullValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.PlainScalar;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.HashMap;
import java.util.Map;

/** Makes Rego values of YAML nodes; each value's origin is the node it was read from. */
public final class YamlValues {
  private static final int MAXIMUM_NODES = 2_000_000;
  private static final int MAXIMUM_DEPTH = 400;

  private int nodes;

  private final boolean placed;

  private YamlValues(boolean placed) {
    this.placed = placed;
  }

  /**
   * The value of a node, aliases and merge keys followed.
   *
   * @throws IllegalArgumentException if it is nested deeper than 400 or its aliases expand to more than two million nodes
   */
  public static Value of(YamlNode node) {
    return new YamlValues(true).value(node, 0);
  }

  /**
   * The same without origins: for what belongs to a policy.
   *
   * @throws IllegalArgumentException as {@link #of} does
   */
  public static Value unplaced(YamlNode node) {
    return new YamlValues(false).value(node, 0);
  }

  private Value value(YamlNode written, int depth) {
    if (depth > MAXIMUM_DEPTH || ++nodes > MAXIMUM_NODES) {
      throw new IllegalArgumentException(depth > MAXIMUM_DEPTH ? "document is nested too deep" : "document has too many nodes");
    }
    YamlNode node = written.resolved();
    if (node instanceof Scalar scalar) {
      return place(scalar(scalar), node);
    }
    if (node instanceof Sequence sequence) {
      ArrayValue.Builder elements = new ArrayValue.Builder();
      sequence.items().forEach(item -> elements.add(value(item, depth + 1)));
      return place(elements.build(), node);
    }
    Map<Value, Value> entries = new HashMap<>();
    for (Mapping.Entry entry : ((Mapping) node).effectiveEntries()) {
      entries.put(StringValue.of(entry.name()), value(entry.value(), depth + 1));
    }
    return place(ObjectValue.of(entries), node);
  }

  private Value place(Value value, YamlNode node) {
    return placed ? value.withOrigin(node) : value;
  }

  private static Value scalar(Scalar scalar) {
    boolean plain = scalar.isPlain() && (scalar.tag().isEmpty() || scalar.type() != Scalar.Type.STRING);
    if (scalar.isNull()) {
      return NullValue.NULL;
    }
    return plain ? PlainScalar.read(scalar.text()) : StringValue.of(scalar.text());
  }
}
