package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NullValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Built-ins on numbers and their bits. */
final class Numbers implements Builtin.Body {
  private static final Pattern JSON_NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?");
  private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");
  private static final int MAXIMUM_SHIFT = 100_000;

  @Override
  public Value call(String name, BuiltinContext context, Value[] arguments) {
    Arguments given = new Arguments(name, arguments);
    return switch (name) {
      case "abs" -> NumberValue.of(given.number(0).decimal().abs());
      case "ceil" -> rounded(given, RoundingMode.CEILING);
      case "floor" -> rounded(given, RoundingMode.FLOOR);
      case "round" -> rounded(given, RoundingMode.HALF_UP);
      case "format_int" -> formatInt(given);
      case "numbers.range" -> range(given, context, BigInteger.ONE);
      case "numbers.range_step" -> range(given, context, step(given));
      case "to_number" -> toNumber(given);
      case "bits.and" -> NumberValue.of(integer(given, 0).and(integer(given, 1)));
      case "bits.or" -> NumberValue.of(integer(given, 0).or(integer(given, 1)));
      case "bits.xor" -> NumberValue.of(integer(given, 0).xor(integer(given, 1)));
      case "bits.negate" -> NumberValue.of(integer(given, 0).not());
      case "bits.lsh" -> NumberValue.of(integer(given, 0).shiftLeft(shift(given)));
      case "bits.rsh" -> NumberValue.of(integer(given, 0).shiftRight(shift(given)));
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static Value rounded(Arguments given, RoundingMode mode) {
    NumberValue number = given.number(0);
    return number.isLong() ? NumberValue.of(number.longValue()) : NumberValue.of(number.decimal().setScale(0, mode));
  }

  private static Value formatInt(Arguments given) {
    NumberValue number = given.number(0);
    int base = given.number(1).intValue().orElse(0);
    if (base != 2 && base != 8 && base != 10 && base != 16) {
      throw given.type(1, "one of {2, 8, 10, 16}", given.at(1).toString());
    }
    return StringValue.of(number.decimal().toBigInteger().toString(base));
  }

  private static BigInteger step(Arguments given) {
    BigInteger step = integer(given, 2);
    if (step.signum() <= 0) {
      throw given.error("step must be a positive number above zero");
    }
    return step;
  }

  private static Value range(Arguments given, BuiltinContext context, BigInteger step) {
    BigInteger from = integer(given, 0);
    BigInteger to = integer(given, 1);
    BigInteger count = to.subtract(from).abs().divide(step).add(BigInteger.ONE);
    context.requireSize(count.bitLength() < Long.SIZE ? count.longValue() : Long.MAX_VALUE);
    ArrayValue.Builder numbers = new ArrayValue.Builder();
    BigInteger by = from.compareTo(to) <= 0 ? step : step.negate();
    BigInteger next = from;
    for (long i = count.longValue(); i > 0; i--) {
      numbers.add(NumberValue.of(next));
      next = next.add(by);
    }
    return numbers.build();
  }

  private static Value toNumber(Arguments given) {
    Value of = given.at(0);
    if (of instanceof NullValue) {
      return NumberValue.ZERO;
    }
    if (of instanceof BooleanValue bool) {
      return bool.value() ? NumberValue.ONE : NumberValue.ZERO;
    }
    if (of instanceof NumberValue) {
      return of;
    }
    if (of instanceof StringValue string) {
      return parse(given, string.value());
    }
    throw given.type(0, "one of {null, boolean, number, string}", of.typeName());
  }

  private static Value parse(Arguments given, String text) {
    try {
      if (NUMBER.matcher(text).matches() && Double.isInfinite(Double.parseDouble(text))) {
        throw given.error("value out of range in \"" + text + "\"");
      }
      if (JSON_NUMBER.matcher(text).matches()) {
        return NumberValue.parse(text);
      }
      if (NUMBER.matcher(text).matches()) {
        return NumberValue.of(new BigDecimal(text));
      }
    } catch (NumberFormatException e) {
      throw given.error(e.getMessage());
    }
    throw given.error("invalid syntax in \"" + text + "\"");
  }

  private static BigInteger integer(Arguments given, int index) {
    NumberValue number = given.number(index);
    if (!number.isInteger()) {
      throw given.type(index, "integer number", "floating-point number");
    }
    return number.bigInteger();
  }

  private static int shift(Arguments given) {
    BigInteger shift = integer(given, 1);
    if (shift.signum() < 0) {
      throw given.type(1, "an unsigned integer number", "a negative integer");
    }
    if (shift.bitLength() > 31 || shift.intValue() > MAXIMUM_SHIFT) {
      throw new LimitExceeded("shift by " + shift + " bits is too far");
    }
    return shift.intValue();
  }
}
