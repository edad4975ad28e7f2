package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.List;

/** The arguments of one call, read by the kinds that the built-in needs; another kind is a type error. */
record Arguments(String name, Value[] values) {
  String string(int index) {
    return ((StringValue) require(index, StringValue.class, "string")).value();
  }

  NumberValue number(int index) {
    return (NumberValue) require(index, NumberValue.class, "number");
  }

  /** A whole number that fits an int. */
  int integer(int index) {
    NumberValue number = number(index);
    return number.intValue().orElseThrow(() -> type(index, "integer number", "floating-point number"));
  }

  boolean bool(int index) {
    return ((BooleanValue) require(index, BooleanValue.class, "boolean")).value();
  }

  ArrayValue array(int index) {
    return (ArrayValue) require(index, ArrayValue.class, "array");
  }

  SetValue set(int index) {
    return (SetValue) require(index, SetValue.class, "set");
  }

  ObjectValue object(int index) {
    return (ObjectValue) require(index, ObjectValue.class, "object");
  }

  /** The elements of an array or a set. */
  List<Value> elements(int index) {
    if (values[index] instanceof ArrayValue array) {
      return array.asList();
    }
    if (values[index] instanceof SetValue set) {
      return set.asList();
    }
    throw type(index, "one of {array, set}", values[index].typeName());
  }

  /** The strings of an array or a set of strings. */
  List<String> strings(int index) {
    List<String> strings = new ArrayList<>();
    for (Value element : elements(index)) {
      if (!(element instanceof StringValue string)) {
        throw type(index, values[index].typeName() + " of strings", values[index].typeName() + " containing " + element.typeName());
      }
      strings.add(string.value());
    }
    return strings;
  }

  Value at(int index) {
    return values[index];
  }

  BuiltinError type(int index, String wanted, String got) {
    return BuiltinError.type(name + ": operand " + (index + 1) + " must be " + wanted + " but got " + got);
  }

  BuiltinError error(String message) {
    return BuiltinError.value(name + ": " + message);
  }

  private Value require(int index, Class<? extends Value> kind, String label) {
    Value value = values[index];
    if (!kind.isInstance(value)) {
      throw type(index, label, value.typeName());
    }
    return value;
  }
}
