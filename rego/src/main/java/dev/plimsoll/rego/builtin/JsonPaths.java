package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Built-ins that address parts of a value by paths. */
final class JsonPaths implements Builtin.Body {
  /** The paths as a tree; a node without children takes all that is below it. */
  private static final class Selection {
    final Map<Value, Selection> children = new HashMap<>();

    void add(List<Value> path) {
      Selection node = this;
      for (int i = 0; i < path.size(); i++) {
        Selection child = node.children.get(path.get(i));
        if (child == null || i == path.size() - 1) {
          if (child != null) {
            child.children.clear();
          } else {
            child = new Selection();
            node.children.put(path.get(i), child);
          }
        } else if (child.children.isEmpty()) {
          return;
        }
        node = child;
      }
    }
  }

  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "json.filter" -> filter(given.object(0), selection(given));
      case "json.remove" -> remove(given.object(0), selection(given));
      case "json.patch" -> JsonPatch.apply(given, context);
      default -> throw new IllegalArgumentException(name);
    };
  }

  static List<Value> path(Value path, Arguments given) {
    if (path instanceof ArrayValue array) {
      return array.asList();
    }
    if (!(path instanceof StringValue string)) {
      throw given.type(1, "one of {set, array} containing string paths or array of path segments", path.typeName());
    }
    List<Value> segments = new ArrayList<>();
    if (!string.value().isEmpty()) {
      String bare = string.value().replaceFirst("^/+", "");
      for (String part : bare.split("/", -1)) {
        segments.add(StringValue.of(part.replace("~1", "/").replace("~0", "~")));
      }
    }
    return segments;
  }

  private static Selection selection(Arguments given) {
    Selection selection = new Selection();
    if (!(given.at(1) instanceof ArrayValue) && !(given.at(1) instanceof SetValue)) {
      throw given.type(1, "one of {set, array}", given.at(1).typeName());
    }
    for (Value path : given.elements(1)) {
      selection.add(path(path, given));
    }
    return selection;
  }

  private static Value filter(Value of, Selection kept) {
    if (of instanceof ObjectValue object) {
      ObjectValue.Builder result = new ObjectValue.Builder();
      kept.children.forEach((key, below) -> {
        Value value = object.get(key);
        if (value.isDefined()) {
          result.put(key, part(value, below));
        }
      });
      return result.build();
    }
    if (of instanceof ArrayValue array) {
      ArrayValue.Builder result = new ArrayValue.Builder();
      for (int i = 0; i < array.size(); i++) {
        Selection below = kept.children.get(StringValue.of(Integer.toString(i)));
        if (below != null) {
          result.add(part(array.at(i), below));
        }
      }
      return result.build();
    }
    if (of instanceof SetValue set) {
      SetValue.Builder result = new SetValue.Builder();
      kept.children.forEach((key, below) -> {
        if (set.contains(key)) {
          result.add(part(key, below));
        }
      });
      return result.build();
    }
    return of;
  }

  private static Value part(Value value, Selection below) {
    return below.children.isEmpty() ? value : filter(value, below);
  }

  private static Value remove(Value of, Selection gone) {
    if (of instanceof ObjectValue object) {
      ObjectValue.Builder result = new ObjectValue.Builder();
      object.forEach((key, value) -> {
        Value rest = rest(value, key, gone);
        if (rest.isDefined()) {
          result.put(key, rest);
        }
      });
      return result.build();
    }
    if (of instanceof ArrayValue array) {
      ArrayValue.Builder result = new ArrayValue.Builder();
      for (int i = 0; i < array.size(); i++) {
        Value rest = rest(array.at(i), StringValue.of(Integer.toString(i)), gone);
        if (rest.isDefined()) {
          result.add(rest);
        }
      }
      return result.build();
    }
    if (of instanceof SetValue set) {
      SetValue.Builder result = new SetValue.Builder();
      for (Value element : set) {
        Value rest = rest(element, element, gone);
        if (rest.isDefined()) {
          result.add(rest);
        }
      }
      return result.build();
    }
    return of;
  }

  private static Value rest(Value value, Value key, Selection gone) {
    Selection below = gone.children.get(key);
    if (below == null) {
      return value;
    }
    return below.children.isEmpty() ? Value.UNDEFINED : remove(value, below);
  }
}
