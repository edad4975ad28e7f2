package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;
import java.util.Collections;
import java.util.List;

/** Built-ins on objects. */
final class Objects implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "object.get" -> get(given.object(0), given.at(1), given.at(2));
      case "object.keys" -> given.object(0).keySet();
      case "object.filter" -> filter(given.object(0), keys(given), true);
      case "object.remove" -> filter(given.object(0), keys(given), false);
      case "object.subset" -> BooleanValue.of(subset(given));
      case "object.union" -> union(context, given.object(0), given.object(1));
      case "object.union_n" -> unionAll(given, context);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Value get(ObjectValue object, Value key, Value otherwise) {
    Value found = object;
    if (key instanceof ArrayValue path) {
      for (int i = 0; i < path.size() && found.isDefined(); i++) {
        found = found.get(path.at(i));
      }
    } else {
      found = object.get(key);
    }
    return found.isDefined() ? found : otherwise;
  }

  private static SetValue keys(Arguments given) {
    Value keys = given.at(1);
    if (keys instanceof SetValue set) {
      return set;
    }
    if (keys instanceof ArrayValue array) {
      return SetValue.of(array.asList());
    }
    if (keys instanceof ObjectValue object) {
      return object.keySet();
    }
    throw given.type(1, "one of {object, set, array}", keys.typeName());
  }

  private static Value filter(ObjectValue object, SetValue keys, boolean keep) {
    ObjectValue.Builder kept = new ObjectValue.Builder();
    object.forEach((key, value) -> {
      if (keys.contains(key) == keep) {
        kept.put(key, value);
      }
    });
    return kept.build();
  }

  private static Value unionAll(Arguments given, BuiltinContext context) {
    ObjectValue all = ObjectValue.EMPTY;
    for (Value element : given.array(0)) {
      if (!(element instanceof ObjectValue object)) {
        throw given.type(0, "array of objects", "array containing " + element.typeName());
      }
      all = union(context, all, object);
    }
    return all;
  }

  private static ObjectValue union(BuiltinContext context, ObjectValue left, ObjectValue right) {
    context.work(left.size() + right.size());
    ObjectValue.Builder all = new ObjectValue.Builder().putAll(left);
    right.forEach((key, value) -> all.put(key,
        value instanceof ObjectValue inner && left.get(key) instanceof ObjectValue under
            ? union(context, under, inner)
            : value));
    return all.build();
  }

  private static boolean subset(Arguments given) {
    Value whole = given.at(0);
    Value part = given.at(1);
    if (whole instanceof ArrayValue array && part instanceof SetValue set) {
      return array.asList().containsAll(set.asList());
    }
    boolean comparable = whole.kind() == part.kind()
        && (whole instanceof ObjectValue || whole instanceof SetValue || whole instanceof ArrayValue);
    if (!comparable) {
      throw given.error("both arguments object.subset must be of the same type or array and set");
    }
    return isSubset(whole, part);
  }

  private static boolean isSubset(Value whole, Value part) {
    if (whole instanceof ObjectValue all && part instanceof ObjectValue some) {
      for (int i = 0; i < some.size(); i++) {
        Value under = all.get(some.keyAt(i));
        if (!under.isDefined() || !isSubset(under, some.valueAt(i))) {
          return false;
        }
      }
      return true;
    }
    if (whole instanceof SetValue all && part instanceof SetValue some) {
      return some.asList().stream().allMatch(all::contains);
    }
    if (whole instanceof ArrayValue all && part instanceof ArrayValue some) {
      List<Value> run = some.asList();
      return Collections.indexOfSubList(all.asList(), run) >= 0;
    }
    return whole.equals(part);
  }
}
