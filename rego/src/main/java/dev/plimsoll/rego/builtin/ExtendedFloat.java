package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.NumberValue;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** A binary float: {@code mantissa * 2^exponent}, the mantissa rounded to 64 bits, ties to even. */
record ExtendedFloat(BigInteger mantissa, int exponent) {
  private static final int PRECISION = 64;
  private static final int SHORTEST_ALWAYS_ENOUGH = 21;

  ExtendedFloat {
    int excess = mantissa.bitLength() - PRECISION;
    if (excess > 0) {
      mantissa = rounded(mantissa, excess);
      exponent += excess;
    }
    int zeros = mantissa.signum() == 0 ? 0 : mantissa.getLowestSetBit();
    mantissa = mantissa.shiftRight(zeros);
    exponent = mantissa.signum() == 0 ? 0 : exponent + zeros;
  }

  static ExtendedFloat of(BigDecimal value) {
    if (value.signum() == 0) {
      return new ExtendedFloat(BigInteger.ZERO, 0);
    }
    BigInteger unscaled = value.unscaledValue();
    BigInteger power = BigInteger.TEN.pow(Math.abs(value.scale()));
    return value.scale() <= 0 ? new ExtendedFloat(unscaled.multiply(power), 0) : divide(unscaled, power, 0);
  }

  ExtendedFloat plus(ExtendedFloat other) {
    int low = Math.min(exponent, other.exponent);
    return new ExtendedFloat(
        mantissa.shiftLeft(exponent - low).add(other.mantissa.shiftLeft(other.exponent - low)), low);
  }

  ExtendedFloat times(ExtendedFloat other) {
    return new ExtendedFloat(mantissa.multiply(other.mantissa), exponent + other.exponent);
  }

  ExtendedFloat over(ExtendedFloat other) {
    return divide(mantissa, other.mantissa, exponent - other.exponent);
  }

  /** The shortest decimal that reads back as this float. */
  NumberValue toNumber() {
    BigDecimal exact = exponent >= 0
        ? new BigDecimal(mantissa.shiftLeft(exponent))
        : new BigDecimal(mantissa).divide(new BigDecimal(BigInteger.ONE.shiftLeft(-exponent)));
    if (exact.precision() <= 19) {
      return number(exact);
    }
    for (int digits = 1; digits < SHORTEST_ALWAYS_ENOUGH; digits++) {
      BigDecimal candidate = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (of(candidate).equals(this)) {
        return number(candidate);
      }
    }
    return number(exact.round(new MathContext(SHORTEST_ALWAYS_ENOUGH, RoundingMode.HALF_EVEN)));
  }

  private static NumberValue number(BigDecimal value) {
    try {
      return NumberValue.of(value);
    } catch (NumberFormatException e) {
      throw new LimitExceeded(e.getMessage());
    }
  }

  private static ExtendedFloat divide(BigInteger dividend, BigInteger divisor, int exponent) {
    int shift = Math.max(0, PRECISION + 2 + divisor.bitLength() - dividend.bitLength());
    BigInteger[] parts = dividend.shiftLeft(shift).divideAndRemainder(divisor);
    boolean inexact = parts[1].signum() != 0;
    BigInteger sticky = parts[0].abs().shiftLeft(1).or(inexact ? BigInteger.ONE : BigInteger.ZERO);
    boolean negative = dividend.signum() * divisor.signum() < 0;
    return new ExtendedFloat(negative ? sticky.negate() : sticky, exponent - shift - 1);
  }

  private static BigInteger rounded(BigInteger value, int drop) {
    BigInteger size = value.abs();
    BigInteger kept = size.shiftRight(drop);
    boolean half = size.testBit(drop - 1);
    boolean beyond = half && size.getLowestSetBit() < drop - 1;
    BigInteger result = half && (beyond || kept.testBit(0)) ? kept.add(BigInteger.ONE) : kept;
    return value.signum() < 0 ? result.negate() : result;
  }
}
