package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;
import java.math.BigInteger;

/** The built-ins behind infix operators. */
final class Operators implements Builtin.Body {
  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "plus" -> Arithmetic.plus(given.number(0), given.number(1));
      case "minus" -> minus(given);
      case "mul" -> Arithmetic.times(given.number(0), given.number(1));
      case "div" -> quotient(given);
      case "rem" -> remainder(given);
      case "and" -> Sets.intersection(given.set(0), given.set(1));
      case "or" -> Sets.union(given.set(0), given.set(1));
      case "equal" -> BooleanValue.of(arguments[0].equals(arguments[1]));
      case "neq" -> BooleanValue.of(!arguments[0].equals(arguments[1]));
      case "gt" -> BooleanValue.of(arguments[0].compareTo(arguments[1]) > 0);
      case "gte" -> BooleanValue.of(arguments[0].compareTo(arguments[1]) >= 0);
      case "lt" -> BooleanValue.of(arguments[0].compareTo(arguments[1]) < 0);
      case "lte" -> BooleanValue.of(arguments[0].compareTo(arguments[1]) <= 0);
      case "internal.member_2" -> BooleanValue.of(isElement(arguments[0], arguments[1]));
      case "internal.member_3" -> BooleanValue.of(isEntry(arguments[0], arguments[1], arguments[2]));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Value minus(Arguments given) {
    if (given.at(0) instanceof SetValue left && given.at(1) instanceof SetValue right) {
      return Sets.difference(left, right);
    }
    if (!(given.at(0) instanceof NumberValue) && !(given.at(0) instanceof SetValue)) {
      throw given.type(0, "one of {number, set}", given.at(0).typeName());
    }
    return given.at(0) instanceof SetValue
        ? given.set(1)
        : Arithmetic.minus(given.number(0), given.number(1));
  }

  private static Value quotient(Arguments given) {
    NumberValue left = given.number(0);
    NumberValue right = given.number(1);
    if (right.signum() == 0) {
      throw given.error("divide by zero");
    }
    return Arithmetic.quotient(left, right);
  }

  private static Value remainder(Arguments given) {
    NumberValue left = given.number(0);
    NumberValue right = given.number(1);
    if (!left.isInteger() || !right.isInteger()) {
      throw given.error("modulo on floating-point number");
    }
    if (right.signum() == 0) {
      throw given.error("modulo by zero");
    }
    if (left.isLong() && right.isLong()) {
      return NumberValue.of(left.longValue() % right.longValue());
    }
    BigInteger result = left.bigInteger().remainder(right.bigInteger());
    return NumberValue.of(result);
  }

  private static boolean isElement(Value element, Value of) {
    if (of instanceof ArrayValue array) {
      return array.asList().contains(element);
    }
    if (of instanceof SetValue set) {
      return set.contains(element);
    }
    if (of instanceof ObjectValue object) {
      for (int i = 0; i < object.size(); i++) {
        if (object.valueAt(i).equals(element)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isEntry(Value key, Value value, Value of) {
    Value found = of.get(key);
    return found.isDefined() && found.equals(value);
  }
}
