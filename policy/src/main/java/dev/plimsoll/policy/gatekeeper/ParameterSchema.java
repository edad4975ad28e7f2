package dev.plimsoll.policy.gatekeeper;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.Kind;
import dev.plimsoll.rego.value.NullValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A structural OpenAPI schema, as a template gives it for its parameters: fills in defaults and finds what does not fit. */
final class ParameterSchema {
  private final ObjectValue schema;

  ParameterSchema(ObjectValue schema) {
    this.schema = schema;
  }

  /** The value with the defaults of absent properties; the object that holds a property must be there. */
  Value withDefaults(Value value) {
    return withDefaults(value, schema);
  }

  /** Why the value does not fit, each problem with its path; none where it does. */
  List<String> problems(Value value) {
    List<String> problems = new ArrayList<>();
    check(value, schema, "spec.parameters", problems);
    return problems;
  }

  private static Value withDefaults(Value value, ObjectValue schema) {
    if (value instanceof ObjectValue object) {
      ObjectValue.Builder filled = new ObjectValue.Builder().putAll(object);
      ObjectValue properties = object(schema, "properties").orElse(ObjectValue.EMPTY);
      properties.forEach((key, property) -> {
        Value given = object.get(key);
        if (property instanceof ObjectValue below) {
          boolean refill = !given.isDefined() || given instanceof NullValue && !isTrue(below, "nullable");
          Value wanted = refill && below.get("default").isDefined() ? below.get("default") : given;
          if (wanted.isDefined()) {
            filled.put(key, withDefaults(wanted, below));
          }
        }
      });
      object(schema, "additionalProperties").ifPresent(additional -> object.forEach((key, given) -> {
        if (!properties.containsKey(key)) {
          filled.put(key, withDefaults(given, additional));
        }
      }));
      return filled.build();
    }
    Optional<ObjectValue> items = object(schema, "items");
    if (value instanceof ArrayValue array && items.isPresent()) {
      return ArrayValue.of(array.asList().stream().map(item -> withDefaults(item, items.get())).toList());
    }
    return value;
  }

  private static void check(Value value, ObjectValue schema, String path, List<String> problems) {
    if (problems.size() > 20 || value instanceof NullValue && isTrue(schema, "nullable")) {
      return;
    }
    if (isTrue(schema, "x-kubernetes-int-or-string")) {
      if (!(value instanceof NumberValue) && !(value instanceof StringValue)) {
        problems.add(path + " must be an integer or a string, not " + value.typeName());
      }
      return;
    }
    if (schema.get("type") instanceof StringValue type && !isOfType(value, type.value())) {
      problems.add(path + " must be of type " + type.value() + ", not " + value.typeName());
      return;
    }
    if (schema.get("enum") instanceof ArrayValue allowed && !allowed.asList().contains(value)) {
      problems.add(path + " must be one of " + allowed + ", not " + value);
    }
    if (value instanceof ObjectValue object) {
      checkObject(object, schema, path, problems);
    } else if (value instanceof ArrayValue array) {
      checkArray(array, schema, path, problems);
    } else if (value instanceof StringValue string) {
      checkString(string.value(), schema, path, problems);
    } else if (value instanceof NumberValue number) {
      checkNumber(number, schema, path, problems);
    }
  }

  private static void checkObject(ObjectValue object, ObjectValue schema, String path, List<String> problems) {
    if (schema.get("required") instanceof ArrayValue required) {
      for (Value key : required) {
        if (!object.containsKey(key)) {
          problems.add(path + "." + text(key) + " is required");
        }
      }
    }
    ObjectValue properties = object(schema, "properties").orElse(ObjectValue.EMPTY);
    Optional<ObjectValue> additional = object(schema, "additionalProperties");
    object.forEach((key, value) -> {
      if (properties.get(key) instanceof ObjectValue property) {
        check(value, property, path + "." + text(key), problems);
      } else {
        additional.ifPresent(below -> check(value, below, path + "." + text(key), problems));
      }
    });
    limit(object.size(), schema, "minProperties", "maxProperties", "properties", path, problems);
  }

  private static void checkArray(ArrayValue array, ObjectValue schema, String path, List<String> problems) {
    Optional<ObjectValue> items = object(schema, "items");
    for (int i = 0; i < array.size() && items.isPresent(); i++) {
      check(array.at(i), items.get(), path + "[" + i + "]", problems);
    }
    limit(array.size(), schema, "minItems", "maxItems", "items", path, problems);
  }

  private static void checkString(String text, ObjectValue schema, String path, List<String> problems) {
    limit(text.codePointCount(0, text.length()), schema, "minLength", "maxLength", "characters", path, problems);
    if (schema.get("pattern") instanceof StringValue pattern) {
      try {
        if (!Pattern.compile(pattern.value()).matcher(text).find()) {
          problems.add(path + " must match \"" + pattern.value() + "\"");
        }
      } catch (PatternSyntaxException e) {
        problems.add(path + " has a schema with an invalid pattern \"" + pattern.value() + "\"");
      }
    }
  }

  private static void checkNumber(NumberValue number, ObjectValue schema, String path, List<String> problems) {
    if (schema.get("minimum") instanceof NumberValue minimum && number.compareTo(minimum) < 0) {
      problems.add(path + " must be at least " + minimum);
    }
    if (schema.get("maximum") instanceof NumberValue maximum && number.compareTo(maximum) > 0) {
      problems.add(path + " must be at most " + maximum);
    }
  }

  private static void limit(int size, ObjectValue schema, String least, String most, String what, String path, List<String> problems) {
    NumberValue count = NumberValue.of(size);
    if (schema.get(least) instanceof NumberValue minimum && count.compareTo(minimum) < 0) {
      problems.add(path + " must have at least " + minimum + " " + what);
    }
    if (schema.get(most) instanceof NumberValue maximum && count.compareTo(maximum) > 0) {
      problems.add(path + " must have at most " + maximum + " " + what);
    }
  }

  private static boolean isOfType(Value value, String type) {
    return switch (type) {
      case "object" -> value.kind() == Kind.OBJECT;
      case "array" -> value.kind() == Kind.ARRAY;
      case "string" -> value.kind() == Kind.STRING;
      case "boolean" -> value.kind() == Kind.BOOLEAN;
      case "integer" -> value instanceof NumberValue number && number.isInteger();
      case "number" -> value.kind() == Kind.NUMBER;
      default -> true;
    };
  }

  private static Optional<ObjectValue> object(ObjectValue schema, String key) {
    return schema.get(key) instanceof ObjectValue object ? Optional.of(object) : Optional.empty();
  }

  private static boolean isTrue(ObjectValue schema, String key) {
    return schema.get(key).equals(BooleanValue.TRUE);
  }

  private static String text(Value key) {
    return key instanceof StringValue string ? string.value() : key.toString();
  }
}
