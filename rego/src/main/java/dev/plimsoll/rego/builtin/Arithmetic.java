package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.NumberValue;
import java.math.BigInteger;

/**
 * Arithmetic on numbers as Rego defines it: exact on whole numbers, on others in binary floating point with a mantissa of
 * 64 bits.
 */
final class Arithmetic {
  private static final int MAXIMUM_BITS = 200_000;

  private Arithmetic() {}

  static NumberValue plus(NumberValue left, NumberValue right) {
    if (left.isLong() && right.isLong()) {
      long sum = left.longValue() + right.longValue();
      if (((left.longValue() ^ sum) & (right.longValue() ^ sum)) >= 0) {
        return NumberValue.of(sum);
      }
    }
    if (left.isInteger() && right.isInteger()) {
      return NumberValue.of(bounded(left.bigInteger().add(right.bigInteger())));
    }
    return ExtendedFloat.of(left.decimal()).plus(ExtendedFloat.of(right.decimal())).toNumber();
  }

  static NumberValue minus(NumberValue left, NumberValue right) {
    if (left.isLong() && right.isLong()) {
      long difference = left.longValue() - right.longValue();
      if (((left.longValue() ^ right.longValue()) & (left.longValue() ^ difference)) >= 0) {
        return NumberValue.of(difference);
      }
    }
    if (left.isInteger() && right.isInteger()) {
      return NumberValue.of(bounded(left.bigInteger().subtract(right.bigInteger())));
    }
    return ExtendedFloat.of(left.decimal()).plus(ExtendedFloat.of(right.decimal().negate())).toNumber();
  }

  static NumberValue times(NumberValue left, NumberValue right) {
    if (left.isLong() && right.isLong()) {
      long high = Math.multiplyHigh(left.longValue(), right.longValue());
      long low = left.longValue() * right.longValue();
      if (high == low >> 63) {
        return NumberValue.of(low);
      }
    }
    if (left.isInteger() && right.isInteger()) {
      return NumberValue.of(bounded(left.bigInteger().multiply(right.bigInteger())));
    }
    return ExtendedFloat.of(left.decimal()).times(ExtendedFloat.of(right.decimal())).toNumber();
  }

  /** The quotient; {@code right} must not be zero. */
  static NumberValue quotient(NumberValue left, NumberValue right) {
    if (left.isLong() && right.isLong() && right.longValue() != -1 && left.longValue() % right.longValue() == 0) {
      return NumberValue.of(left.longValue() / right.longValue());
    }
    return ExtendedFloat.of(left.decimal()).over(ExtendedFloat.of(right.decimal())).toNumber();
  }

  private static BigInteger bounded(BigInteger value) {
    if (value.bitLength() > MAXIMUM_BITS) {
      throw new LimitExceeded("number of " + value.bitLength() + " bits is too large");
    }
    return value;
  }
}
