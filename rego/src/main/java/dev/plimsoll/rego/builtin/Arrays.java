package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Built-ins on arrays. */
final class Arrays implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "array.concat" -> concat(context, given.array(0), given.array(1));
      case "array.flatten" -> flatten(context, given.array(0));
      case "array.reverse" -> reverse(given.array(0));
      case "array.slice" -> slice(given.array(0), given.integer(1), given.integer(2));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Value concat(BuiltinContext context, ArrayValue left, ArrayValue right) {
    context.requireSize((long) left.size() + right.size());
    ArrayValue.Builder all = new ArrayValue.Builder();
    left.forEach(all::add);
    right.forEach(all::add);
    return all.build();
  }

  private static Value flatten(BuiltinContext context, ArrayValue array) {
    ArrayValue.Builder all = new ArrayValue.Builder();
    for (Value element : array) {
      if (element instanceof ArrayValue inner) {
        context.requireSize((long) all.size() + inner.size());
        inner.forEach(all::add);
      } else {
        all.add(element);
      }
    }
    return all.build();
  }

  private static Value reverse(ArrayValue array) {
    List<Value> elements = new ArrayList<>(array.asList());
    Collections.reverse(elements);
    return ArrayValue.of(elements);
  }

  private static Value slice(ArrayValue array, int start, int end) {
    int from = Math.max(0, Math.min(start, array.size()));
    int to = Math.max(from, Math.min(end, array.size()));
    return array.slice(from, to);
  }
}
