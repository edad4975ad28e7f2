package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.Json;
import dev.plimsoll.rego.value.NullValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import java.util.Optional;

/** Built-ins that hold documents to JSON Schema. */
final class Schemas implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    if (name.equals("json.verify_schema")) {
      return verify(arguments[0]);
    }
    Value document = read(given, 0);
    Value schema = read(given, 1);
    Optional<String> defect = SchemaCheck.defect(schema);
    if (defect.isPresent()) {
      throw given.error(defect.get());
    }
    SchemaCheck check = new SchemaCheck(given, schema, context);
    check.check(document);
    return ArrayValue.of(BooleanValue.of(check.errors().isEmpty()), ArrayValue.of(check.errors()));
  }

  private static Value verify(Value given) {
    Value schema = given;
    if (given instanceof StringValue text) {
      try {
        schema = Json.parse(text.value());
      } catch (ValueSyntaxException e) {
        return ArrayValue.of(BooleanValue.FALSE, StringValue.of("jsonschema: " + e.getMessage()));
      }
    }
    Optional<String> defect = schema instanceof ObjectValue ? SchemaCheck.defect(schema)
        : Optional.of("wrong type, expected string or object");
    return defect.isEmpty()
        ? ArrayValue.of(BooleanValue.TRUE, NullValue.NULL)
        : ArrayValue.of(BooleanValue.FALSE, StringValue.of("jsonschema: " + defect.get()));
  }

  private static Value read(Arguments given, int index) {
    Value value = given.at(index);
    if (value instanceof StringValue text) {
      try {
        return Json.parse(text.value());
      } catch (ValueSyntaxException e) {
        throw given.error(e.getMessage());
      }
    }
    if (!(value instanceof ObjectValue)) {
      throw given.type(index, "one of {string, object}", value.typeName());
    }
    return value;
  }
}
