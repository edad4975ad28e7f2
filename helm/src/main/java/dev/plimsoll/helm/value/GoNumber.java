package dev.plimsoll.helm.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Writes floating-point numbers with the fewest digits that read back the same, in the notations of Go's strconv and JSON. */
public final class GoNumber {
  private static final double EXACT_INTEGERS = 1e15;
  private static final int SCIENTIFIC_FROM = 6;

  private GoNumber() {}

  /** As Go's {@code %v} and {@code FormatFloat(x, 'g', -1, 64)} do: {@code 1e+06}, {@code 0.5}, {@code +Inf}. */
  public static String general(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "NaN" : value > 0 ? "+Inf" : "-Inf";
    }
    return general(shortest(value), isNegative(value));
  }

  /** As {@code FormatFloat(x, 'g', -1, 32)} does. */
  public static String general32(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return general(value);
    }
    return general(shortest32((float) value), isNegative(value));
  }

  /** As encoding/json writes it: plain digits between 1e-6 and 1e21, else {@code 1e-7}. */
  public static String json(double value) {
    double size = Math.abs(value);
    if (size < EXACT_INTEGERS && value == Math.rint(value) && !isNegativeZero(value)) {
      return Long.toString((long) value);
    }
    BigDecimal digits = shortest(value);
    String sign = isNegative(value) ? "-" : "";
    if (size != 0 && (size < 1e-6 || size >= 1e21)) {
      String text = scientific(digits, 1);
      return sign + text;
    }
    return sign + digits.toPlainString();
  }

  /** The fewest digits that read back as {@code value}, without sign. */
  public static BigDecimal shortest(double value) {
    double size = Math.abs(value);
    if (size == 0) {
      return BigDecimal.ZERO;
    }
    if (size < EXACT_INTEGERS && size == Math.rint(size)) {
      return new BigDecimal((long) size).stripTrailingZeros();
    }
    BigDecimal best = new BigDecimal(Double.toString(size)).stripTrailingZeros();
    BigDecimal exact = new BigDecimal(size);
    for (int precision = best.precision(); precision > 0; precision--) {
      BigDecimal shorter = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() != size) {
        break;
      }
      best = shorter.stripTrailingZeros();
    }
    return best;
  }

  private static BigDecimal shortest32(float value) {
    float size = Math.abs(value);
    if (size == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal best = new BigDecimal(Float.toString(size)).stripTrailingZeros();
    BigDecimal exact = new BigDecimal(size);
    for (int precision = best.precision(); precision > 0; precision--) {
      BigDecimal shorter = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
      if (shorter.floatValue() != size) {
        break;
      }
      best = shorter.stripTrailingZeros();
    }
    return best;
  }

  private static String general(BigDecimal digits, boolean negative) {
    String sign = negative ? "-" : "";
    if (digits.signum() == 0) {
      return sign + "0";
    }
    int exponent = digits.precision() - digits.scale() - 1;
    if (exponent < -4 || exponent >= SCIENTIFIC_FROM) {
      return sign + scientific(digits, 2);
    }
    return sign + digits.toPlainString();
  }

  private static String scientific(BigDecimal digits, int exponentDigits) {
    String unscaled = digits.stripTrailingZeros().unscaledValue().toString();
    int exponent = digits.precision() - digits.scale() - 1;
    StringBuilder out = new StringBuilder().append(unscaled.charAt(0));
    if (unscaled.length() > 1) {
      out.append('.').append(unscaled, 1, unscaled.length());
    }
    String power = Integer.toString(Math.abs(exponent));
    out.append('e').append(exponent < 0 ? '-' : '+');
    return out.append("0".repeat(Math.max(0, exponentDigits - power.length()))).append(power).toString();
  }

  private static boolean isNegative(double value) {
    return value < 0 || isNegativeZero(value);
  }

  private static boolean isNegativeZero(double value) {
    return value == 0 && 1 / value < 0;
  }
}
