package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.Collections;
import java.util.List;

/** Built-ins that make one value of many. */
final class Aggregates implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "count" -> count(given);
      case "sum" -> fold(given, context, NumberValue.ZERO, true);
      case "product" -> fold(given, context, NumberValue.ONE, false);
      case "max" -> extreme(given.elements(0), true);
      case "min" -> extreme(given.elements(0), false);
      case "sort" -> sort(given);
      case "all" -> BooleanValue.of(given.elements(0).stream().allMatch(BooleanValue.TRUE::equals));
      case "any" -> BooleanValue.of(given.elements(0).stream().anyMatch(BooleanValue.TRUE::equals));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Value count(Arguments given) {
    Value of = given.at(0);
    if (of instanceof ArrayValue array) {
      return NumberValue.of(array.size());
    }
    if (of instanceof ObjectValue object) {
      return NumberValue.of(object.size());
    }
    if (of instanceof SetValue set) {
      return NumberValue.of(set.size());
    }
    if (of instanceof StringValue string) {
      return NumberValue.of(string.value().codePointCount(0, string.value().length()));
    }
    throw given.type(0, "one of {array, object, set, string}", of.typeName());
  }

  private static Value fold(Arguments given, BuiltinContext context, NumberValue start, boolean sum) {
    NumberValue result = start;
    for (Value element : given.elements(0)) {
      if (!(element instanceof NumberValue number)) {
        String kind = given.at(0).typeName();
        throw given.type(0, kind + " of numbers", kind + " containing " + element.typeName());
      }
      context.work(1);
      result = sum ? Arithmetic.plus(result, number) : Arithmetic.times(result, number);
    }
    return result;
  }

  private static Value extreme(List<Value> elements, boolean largest) {
    if (elements.isEmpty()) {
      return Value.UNDEFINED;
    }
    return largest ? Collections.max(elements) : Collections.min(elements);
  }

  private static Value sort(Arguments given) {
    return ArrayValue.of(given.elements(0).stream().sorted().toList());
  }
}
