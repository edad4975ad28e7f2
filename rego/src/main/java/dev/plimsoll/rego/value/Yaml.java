package dev.plimsoll.rego.value;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.DocumentStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingEndEvent;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceEndEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML the way Kubernetes' tools do: converted to JSON, booleans of YAML 1.1 included. */
public final class Yaml {
  private static final int MAXIMUM_DEPTH = 500;
  private static final int MAXIMUM_NODES = 5_000_000;

  private final Iterator<Event> events;
  private final Map<String, Value> anchors = new HashMap<>();
  private final Map<Value, Integer> weights = new IdentityHashMap<>();
  private final boolean core;
  private int nodes;

  private Yaml(String text, boolean core) {
    this.core = core;
    LoadSettings settings = LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
    this.events = new Parse(settings).parseString(text).iterator();
  }

  /**
   * Reads the first document; an empty text is null.
   *
   * @throws ValueSyntaxException if it is not YAML, is nested deeper than 500, or its aliases expand to too many nodes
   */
  public static Value parse(String text) {
    return first(new Yaml(text, false));
  }

  /**
   * Reads the first document with the booleans of YAML 1.2, which are {@code true} and {@code false} only.
   *
   * @throws ValueSyntaxException as {@link #parse} does
   */
  public static Value parseCore(String text) {
    return first(new Yaml(text, true));
  }

  private static Value first(Yaml yaml) {
    List<Value> all = yaml.read(1);
    return all.isEmpty() ? NullValue.NULL : all.get(0);
  }

  /**
   * Reads all documents.
   *
   * @throws ValueSyntaxException as {@link #parse} does
   */
  public static List<Value> parseAll(String text) {
    return new Yaml(text, false).read(Integer.MAX_VALUE);
  }

  private List<Value> read(int maximum) {
    try {
      List<Value> documents = new ArrayList<>();
      while (events.hasNext() && documents.size() < maximum) {
        if (events.next() instanceof DocumentStartEvent) {
          anchors.clear();
          documents.add(node(events.next(), 0));
        }
      }
      return documents;
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      String problem = e.getProblem().replaceFirst(", but (got|found) .*", "").replaceFirst("^expected ", "did not find expected ");
      throw new ValueSyntaxException("yaml: line " + line + ": " + problem);
    } catch (YamlEngineException | NumberFormatException e) {
      throw new ValueSyntaxException(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
    }
  }

  private Value node(Event event, int depth) {
    if (++nodes > MAXIMUM_NODES || depth > MAXIMUM_DEPTH) {
      throw new ValueSyntaxException(depth > MAXIMUM_DEPTH ? "nested too deeply" : "too many nodes");
    }
    if (event instanceof AliasEvent alias) {
      Value value = anchors.get(alias.getAlias().getValue());
      if (value == null) {
        throw new ValueSyntaxException("unknown anchor \"" + alias.getAlias().getValue() + "\"");
      }
      nodes += weights.getOrDefault(value, 1);
      return value;
    }
    int before = nodes;
    Value value;
    String anchor;
    if (event instanceof ScalarEvent scalar) {
      value = scalar(scalar);
      anchor = scalar.getAnchor().map(Object::toString).orElse("");
    } else if (event instanceof SequenceStartEvent start) {
      value = sequence(depth);
      anchor = start.getAnchor().map(Object::toString).orElse("");
    } else {
      value = mapping(depth);
      anchor = ((MappingStartEvent) event).getAnchor().map(Object::toString).orElse("");
    }
    if (!anchor.isEmpty()) {
      anchors.put(anchor, value);
      weights.put(value, nodes - before);
    }
    return value;
  }

  private Value sequence(int depth) {
    ArrayValue.Builder elements = new ArrayValue.Builder();
    for (Event next = events.next(); !(next instanceof SequenceEndEvent); next = events.next()) {
      elements.add(node(next, depth + 1));
    }
    return elements.build();
  }

  private Value mapping(int depth) {
    Map<Value, Value> entries = new HashMap<>();
    List<Value> merged = new ArrayList<>();
    for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
      boolean merge = next instanceof ScalarEvent scalar && scalar.isPlain() && scalar.getValue().equals("<<");
      Value key = node(next, depth + 1);
      Value value = node(events.next(), depth + 1);
      if (merge) {
        merged.add(value);
      } else {
        entries.put(jsonKey(key), value);
      }
    }
    merged.forEach(value -> merge(value, entries));
    return ObjectValue.of(entries);
  }

  private static void merge(Value from, Map<Value, Value> into) {
    if (from instanceof ObjectValue object) {
      object.forEach(into::putIfAbsent);
    } else if (from instanceof ArrayValue array) {
      array.forEach(element -> merge(element, into));
    } else {
      throw new ValueSyntaxException("map merge requires map or sequence of maps as the value");
    }
  }

  /** The string that a key becomes in JSON. */
  private static Value jsonKey(Value key) {
    if (key instanceof StringValue) {
      return key;
    }
    if (key instanceof ArrayValue || key instanceof ObjectValue) {
      throw new ValueSyntaxException("unsupported key of kind " + key.typeName());
    }
    return StringValue.of(key.toString());
  }

  private Value scalar(ScalarEvent event) {
    String tag = event.getTag().map(Object::toString).orElse("");
    String text = event.getValue();
    if (tag.endsWith(":binary")) {
      return StringValue.of(new String(Base64.getMimeDecoder().decode(text), java.nio.charset.StandardCharsets.UTF_8));
    }
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    return plain && (tag.isEmpty() || !tag.endsWith(":str")) && !tag.equals("!") ? plain(text) : StringValue.of(text);
  }

  private Value plain(String text) {
    Value value = PlainScalar.read(text);
    boolean bool11 = value instanceof BooleanValue && text.toLowerCase(Locale.ROOT).charAt(0) != 't' && !text.equalsIgnoreCase("false");
    return core && bool11 ? StringValue.of(text) : value;
  }
}
