package dev.plimsoll.rego.builtin;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.Kind;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Checks one document by a JSON Schema of draft 4 to 7; references lead only inside the schema. */
final class SchemaCheck {
  private static final Set<String> TYPES = Set.of("array", "boolean", "integer", "number", "null", "object", "string");
  private static final String ROOT = "(Root)";
  private static final int DEEPEST = 200;

  private final Arguments given;
  private final Value root;
  private final BuiltinContext context;
  private final List<Value> errors = new ArrayList<>();

  SchemaCheck(Arguments given, Value root, BuiltinContext context) {
    this.given = given;
    this.root = root;
    this.context = context;
  }

  /** Why {@code schema} is none; empty if it is one. */
  static Optional<String> defect(Value schema) {
    if (!(schema instanceof ObjectValue object)) {
      return schema instanceof BooleanValue ? Optional.empty() : Optional.of("schema is invalid");
    }
    List<Value> types = object.get("type") instanceof ArrayValue several ? several.asList()
        : object.get("type").isDefined() ? List.of(object.get("type")) : List.of();
    for (Value type : types) {
      if (!(type instanceof StringValue name) || !TYPES.contains(name.value())) {
        String shown = type instanceof StringValue name ? name.value() : type.toString();
        return Optional.of("has a primitive type that is NOT VALID -- given: /" + shown
            + "/ Expected valid values are:[array boolean integer number null object string]");
      }
    }
    for (String key : List.of("properties", "patternProperties", "definitions", "$defs")) {
      if (object.get(key) instanceof ObjectValue schemas) {
        for (int i = 0; i < schemas.size(); i++) {
          Optional<String> inner = defect(schemas.valueAt(i));
          if (inner.isPresent()) {
            return inner;
          }
        }
      } else if (object.get(key).isDefined()) {
        return Optional.of(Character.toUpperCase(key.charAt(0)) + key.substring(1) + " must be of type object");
      }
    }
    return object.get("items") instanceof ObjectValue items ? defect(items) : Optional.empty();
  }

  List<Value> errors() {
    return errors;
  }

  void check(Value document) {
    check(document, root, ROOT, 0);
  }

  private void check(Value value, Value rule, String path, int depth) {
    context.work(1);
    if (depth > DEEPEST) {
      throw new LimitExceeded("schema is nested too deep");
    }
    if (rule.equals(BooleanValue.FALSE)) {
      error(path, "false", "False always fails validation");
    }
    if (!(rule instanceof ObjectValue schema)) {
      return;
    }
    if (schema.get("$ref") instanceof StringValue reference) {
      check(value, resolve(reference.value()), path, depth + 1);
      return;
    }
    combine(value, schema, path, depth);
    if (!checkType(value, schema, path)) {
      return;
    }
    checkChoice(value, schema, path);
    if (value instanceof ObjectValue object) {
      checkObject(object, schema, path, depth);
    } else if (value instanceof ArrayValue array) {
      checkArray(array, schema, path, depth);
    } else if (value instanceof StringValue string) {
      checkString(string.value(), schema, path);
    } else if (value instanceof NumberValue number) {
      checkNumber(number, schema, path);
    }
  }

  private Value resolve(String reference) {
    if (!reference.startsWith("#")) {
      throw new NotEvaluable("schema refers to \"" + reference + "\", outside of itself");
    }
    Value found = root;
    for (String part : reference.substring(1).split("/")) {
      if (!part.isEmpty()) {
        found = found.get(StringValue.of(part.replace("~1", "/").replace("~0", "~")));
      }
    }
    if (!found.isDefined()) {
      throw given.error("Object has no key '" + reference + "'");
    }
    return found;
  }

  private void combine(Value value, ObjectValue schema, String path, int depth) {
    if (schema.get("allOf") instanceof ArrayValue all && all.asList().stream().anyMatch(rule -> !fits(value, rule, depth))) {
      all.forEach(rule -> check(value, rule, path, depth + 1));
      error(path, "number_all_of", "Must validate all the schemas (allOf)");
    }
    if (schema.get("anyOf") instanceof ArrayValue any && any.asList().stream().noneMatch(rule -> fits(value, rule, depth))) {
      error(path, "number_any_of", "Must validate at least one schema (anyOf)");
    }
    if (schema.get("oneOf") instanceof ArrayValue one && one.asList().stream().filter(rule -> fits(value, rule, depth)).count() != 1) {
      error(path, "number_one_of", "Must validate one and only one schema (oneOf)");
    }
    if (schema.get("not").isDefined() && fits(value, schema.get("not"), depth)) {
      error(path, "number_not", "Must not validate the schema (not)");
    }
    if (schema.get("if").isDefined()) {
      Value branch = schema.get(fits(value, schema.get("if"), depth) ? "then" : "else");
      check(value, branch, path, depth + 1);
    }
  }

  private boolean fits(Value value, Value rule, int depth) {
    SchemaCheck inner = new SchemaCheck(given, root, context);
    inner.check(value, rule, ROOT, depth + 1);
    return inner.errors.isEmpty();
  }

  private boolean checkType(Value value, ObjectValue schema, String path) {
    Value type = schema.get("type");
    List<Value> wanted = type instanceof ArrayValue several ? several.asList() : type.isDefined() ? List.of(type) : List.of();
    boolean integer = value instanceof NumberValue number && number.isInteger();
    String own = integer ? "integer" : value.kind().label();
    boolean fits = wanted.isEmpty() || wanted.contains(StringValue.of(own)) || integer && wanted.contains(StringValue.of("number"));
    if (!fits) {
      String expected = type instanceof ArrayValue
          ? wanted.stream().map(SchemaCheck::text).collect(Collectors.joining(",", "[", "]"))
          : text(type);
      error(path, "invalid_type", "Invalid type. Expected: " + expected + ", given: " + own);
    }
    return fits;
  }

  private void checkChoice(Value value, ObjectValue schema, String path) {
    if (schema.get("enum") instanceof ArrayValue allowed && !allowed.asList().contains(value)) {
      String listed = allowed.asList().stream().map(Json::write).collect(Collectors.joining(", "));
      error(path, "enum", path + " must be one of the following: " + listed);
    }
    if (schema.get("const").isDefined() && !schema.get("const").equals(value)) {
      error(path, "const", path + " does not match: " + Json.write(schema.get("const")));
    }
  }

  private void checkObject(ObjectValue object, ObjectValue schema, String path, int depth) {
    if (schema.get("required") instanceof ArrayValue required) {
      required.asList().stream().filter(key -> !object.containsKey(key))
          .forEach(key -> error(path, "required", text(key) + " is required"));
    }
    compare(object.size(), schema, "minProperties", true, path, "array_min_properties", "Must have at least %s properties");
    compare(object.size(), schema, "maxProperties", false, path, "array_max_properties", "Must have at most %s properties");
    ObjectValue properties = schema.get("properties") instanceof ObjectValue known ? known : ObjectValue.EMPTY;
    object.forEach((key, value) -> {
      boolean known = properties.containsKey(key);
      if (known) {
        check(value, properties.get(key), child(path, text(key)), depth + 1);
      }
      if (schema.get("patternProperties") instanceof ObjectValue patterns) {
        for (int i = 0; i < patterns.size(); i++) {
          if (compile(text(patterns.keyAt(i))).matcher(text(key)).find()) {
            known = true;
            check(value, patterns.valueAt(i), child(path, text(key)), depth + 1);
          }
        }
      }
      Value additional = schema.get("additionalProperties");
      if (!known && additional.equals(BooleanValue.FALSE)) {
        error(path, "additional_property_not_allowed", "Additional property " + text(key) + " is not allowed");
      } else if (!known && additional instanceof ObjectValue) {
        check(value, additional, child(path, text(key)), depth + 1);
      }
    });
  }

  private void checkArray(ArrayValue array, ObjectValue schema, String path, int depth) {
    Value items = schema.get("items");
    for (int i = 0; i < array.size(); i++) {
      Value rule = items instanceof ArrayValue each ? (i < each.size() ? each.at(i) : schema.get("additionalItems")) : items;
      if (rule.equals(BooleanValue.FALSE)) {
        error(path, "array_no_additional_items", "No additional items allowed on array");
        break;
      }
      check(array.at(i), rule, child(path, Integer.toString(i)), depth + 1);
    }
    compare(array.size(), schema, "minItems", true, path, "array_min_items", "Array must have at least %s items");
    compare(array.size(), schema, "maxItems", false, path, "array_max_items", "Array must have at most %s items");
    if (schema.get("uniqueItems").isTruthy() && new HashSet<>(array.asList()).size() < array.size()) {
      error(path, "unique", "array items must be unique");
    }
  }

  private void checkString(String text, ObjectValue schema, String path) {
    int length = text.codePointCount(0, text.length());
    compare(length, schema, "minLength", true, path, "string_gte", "String length must be greater than or equal to %s");
    compare(length, schema, "maxLength", false, path, "string_lte", "String length must be less than or equal to %s");
    if (schema.get("pattern") instanceof StringValue pattern && !compile(pattern.value()).matcher(text).find()) {
      error(path, "pattern", "Does not match pattern '" + pattern.value() + "'");
    }
  }

  private void checkNumber(NumberValue number, ObjectValue schema, String path) {
    if (schema.get("multipleOf") instanceof NumberValue factor && factor.signum() > 0
        && number.decimal().remainder(factor.decimal()).signum() != 0) {
      error(path, "multiple_of", "Must be a multiple of " + factor);
    }
    boolean openBelow = schema.get("exclusiveMinimum").equals(BooleanValue.TRUE);
    boolean openAbove = schema.get("exclusiveMaximum").equals(BooleanValue.TRUE);
    bound(number, schema.get("minimum"), 1, openBelow, path, "number_gt", "Must be greater than ");
    bound(number, schema.get("maximum"), -1, openAbove, path, "number_lt", "Must be less than ");
    bound(number, schema.get("exclusiveMinimum"), 1, true, path, "number_gt", "Must be greater than ");
    bound(number, schema.get("exclusiveMaximum"), -1, true, path, "number_lt", "Must be less than ");
  }

  private void bound(NumberValue number, Value limit, int side, boolean open, String path, String type, String text) {
    if (limit instanceof NumberValue bound) {
      int order = Integer.signum(number.compareTo(bound)) * side;
      if (order < 0 || open && order == 0) {
        error(path, open ? type : type + "e", text + (open ? "" : "or equal to ") + bound);
      }
    }
  }

  private void compare(int size, ObjectValue schema, String key, boolean least, String path, String type, String text) {
    if (schema.get(key) instanceof NumberValue limit) {
      int order = NumberValue.of(size).compareTo(limit);
      if (least ? order < 0 : order > 0) {
        error(path, type, String.format(text, limit));
      }
    }
  }

  private Pattern compile(String pattern) {
    try {
      return Pattern.compile(pattern);
    } catch (PatternSyntaxException e) {
      throw given.error("invalid pattern '" + pattern + "'");
    }
  }

  private void error(String path, String type, String description) {
    context.requireSize(errors.size());
    errors.add(new ObjectValue.Builder()
        .put("desc", StringValue.of(description)).put("error", StringValue.of(path + ": " + description))
        .put("field", StringValue.of(path)).put("type", StringValue.of(type)).build());
  }

  private static String child(String path, String key) {
    return path.equals(ROOT) ? key : path + "." + key;
  }

  private static String text(Value value) {
    return value.kind() == Kind.STRING ? ((StringValue) value).value() : value.toString();
  }
}
