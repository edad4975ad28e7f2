package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** JSON Patch, RFC 6902, with sets as targets too: an element of a set is its own key. */
final class JsonPatch {
  private final Arguments given;

  private JsonPatch(Arguments given) {
    this.given = given;
  }

  static Value apply(Arguments given, BuiltinContext context) {
    JsonPatch patch = new JsonPatch(given);
    Value document = given.at(0);
    for (Value operation : given.array(1)) {
      if (!(operation instanceof ObjectValue object)) {
        throw given.type(1, "array of objects", "array containing " + operation.typeName());
      }
      context.work(100);
      document = patch.apply(document, object);
    }
    return document;
  }

  private Value apply(Value document, ObjectValue operation) {
    String op = operation.get("op") instanceof StringValue string ? string.value() : "";
    List<Value> path = JsonPaths.path(attribute(operation, "path"), given);
    return switch (op) {
      case "add" -> add(document, path, attribute(operation, "value"));
      case "remove" -> remove(document, path);
      case "replace" -> {
        at(document, path);
        yield path.isEmpty() ? attribute(operation, "value") : replace(document, path, attribute(operation, "value"));
      }
      case "move" -> {
        List<Value> from = JsonPaths.path(attribute(operation, "from"), given);
        Value moved = at(document, from);
        yield add(remove(document, from), path, moved);
      }
      case "copy" -> add(document, path, at(document, JsonPaths.path(attribute(operation, "from"), given)));
      case "test" -> {
        if (!at(document, path).equals(attribute(operation, "value"))) {
          throw given.error("value at the path is not the tested one");
        }
        yield document;
      }
      default -> throw given.error("unrecognized op \"" + op + "\"");
    };
  }

  private Value attribute(ObjectValue operation, String name) {
    Value value = operation.get(name);
    if (!value.isDefined()) {
      throw given.error("missing attribute \"" + name + "\"");
    }
    return value;
  }

  private Value at(Value document, List<Value> path) {
    Value found = document;
    for (Value key : path) {
      found = found instanceof ArrayValue array ? array.at(index(key, array.size() - 1)) : found.get(key);
      if (!found.isDefined()) {
        throw given.error("path does not exist");
      }
    }
    return found;
  }

  private Value add(Value document, List<Value> path, Value value) {
    if (path.isEmpty()) {
      return value;
    }
    Value key = path.get(path.size() - 1);
    return update(document, path.subList(0, path.size() - 1), parent -> insert(parent, key, value));
  }

  private Value insert(Value parent, Value key, Value value) {
    if (parent instanceof ObjectValue object) {
      return object.with(key, value);
    }
    if (parent instanceof SetValue set) {
      if (!key.equals(value)) {
        throw given.error("set element must be its own key");
      }
      return Sets.union(set, SetValue.of(value));
    }
    if (parent instanceof ArrayValue array) {
      List<Value> elements = new ArrayList<>(array.asList());
      elements.add(key.equals(StringValue.of("-")) ? array.size() : index(key, array.size()), value);
      return ArrayValue.of(elements);
    }
    throw given.error("path leads into a " + parent.typeName());
  }

  private Value replace(Value document, List<Value> path, Value value) {
    Value key = path.get(path.size() - 1);
    return update(document, path.subList(0, path.size() - 1), parent -> {
      if (parent instanceof ArrayValue array) {
        List<Value> elements = new ArrayList<>(array.asList());
        elements.set(index(key, array.size() - 1), value);
        return ArrayValue.of(elements);
      }
      return insert(parent, key, value);
    });
  }

  private Value remove(Value document, List<Value> path) {
    if (path.isEmpty()) {
      throw given.error("the whole document cannot be removed");
    }
    at(document, path);
    Value key = path.get(path.size() - 1);
    return update(document, path.subList(0, path.size() - 1), parent -> {
      if (parent instanceof ArrayValue array) {
        List<Value> elements = new ArrayList<>(array.asList());
        elements.remove(index(key, array.size() - 1));
        return ArrayValue.of(elements);
      }
      if (parent instanceof SetValue set) {
        return Sets.difference(set, SetValue.of(key));
      }
      return new ObjectValue.Builder().putAll((ObjectValue) parent).remove(key).build();
    });
  }

  private Value update(Value document, List<Value> path, UnaryOperator<Value> change) {
    if (path.isEmpty()) {
      return change.apply(document);
    }
    Value key = path.get(0);
    List<Value> rest = path.subList(1, path.size());
    if (document instanceof ArrayValue array) {
      List<Value> elements = new ArrayList<>(array.asList());
      elements.set(index(key, array.size() - 1), update(elements.get(index(key, array.size() - 1)), rest, change));
      return ArrayValue.of(elements);
    }
    Value child = document.get(key);
    if (!child.isDefined()) {
      throw given.error("path does not exist");
    }
    if (document instanceof SetValue set) {
      return Sets.union(Sets.difference(set, SetValue.of(key)), SetValue.of(update(child, rest, change)));
    }
    return ((ObjectValue) document).with(key, update(child, rest, change));
  }

  private int index(Value key, int last) {
    int index = -1;
    if (key instanceof NumberValue number) {
      index = number.intValue().orElse(-1);
    } else if (key instanceof StringValue string && string.value().matches("0|[1-9][0-9]{0,8}")) {
      index = Integer.parseInt(string.value());
    }
    if (index < 0 || index > last) {
      throw given.error("array index " + key + " is out of range");
    }
    return index;
  }
}
