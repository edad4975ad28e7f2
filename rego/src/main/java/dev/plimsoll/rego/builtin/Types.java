package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.Kind;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;

/** Built-ins that ask for a value's kind or insist on it. */
final class Types implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Value of = arguments[0];
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "type_name" -> StringValue.of(of.typeName());
      case "is_array" -> BooleanValue.of(of.kind() == Kind.ARRAY);
      case "is_boolean" -> BooleanValue.of(of.kind() == Kind.BOOLEAN);
      case "is_null" -> BooleanValue.of(of.kind() == Kind.NULL);
      case "is_number" -> BooleanValue.of(of.kind() == Kind.NUMBER);
      case "is_object" -> BooleanValue.of(of.kind() == Kind.OBJECT);
      case "is_set" -> BooleanValue.of(of.kind() == Kind.SET);
      case "is_string" -> BooleanValue.of(of.kind() == Kind.STRING);
      case "cast_array" -> of instanceof SetValue set ? ArrayValue.of(set.asList()) : given.array(0);
      case "cast_set" -> of instanceof ArrayValue array ? SetValue.of(array.asList()) : given.set(0);
      case "cast_boolean" -> require(given, Kind.BOOLEAN);
      case "cast_null" -> require(given, Kind.NULL);
      case "cast_object" -> require(given, Kind.OBJECT);
      case "cast_string" -> require(given, Kind.STRING);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Value require(Arguments given, Kind kind) {
    if (given.at(0).kind() != kind) {
      throw given.type(0, kind.label(), given.at(0).typeName());
    }
    return given.at(0);
  }
}
