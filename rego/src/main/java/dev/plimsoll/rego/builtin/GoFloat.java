package dev.plimsoll.rego.builtin;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes doubles as Go's {@code strconv.FormatFloat} does. */
final class GoFloat {
  private static final int EXPONENT_FROM = 6;

  private GoFloat() {}

  /** The number by verb {@code e}, {@code E}, {@code f}, {@code g} or {@code G}; precision -1 is the shortest that reads back. */
  static String format(double number, char verb, int precision) {
    if (Double.isInfinite(number)) {
      return number < 0 ? "-Inf" : "+Inf";
    }
    String sign = number < 0 || 1 / number < 0 ? "-" : "";
    BigDecimal value = precision < 0 ? shortest(Math.abs(number)) : new BigDecimal(Math.abs(number));
    return sign + switch (verb) {
      case 'e', 'E' -> scientific(value, precision, verb);
      case 'f' -> value.setScale(precision < 0 ? Math.max(0, value.scale()) : precision, RoundingMode.HALF_EVEN).toPlainString();
      default -> general(value, precision, verb);
    };
  }

  /** The power-of-two forms of {@code %b}, {@code %x} and {@code %X}. */
  static String binary(double number, int verb) {
    if (verb == 'b') {
      long bits = Double.doubleToLongBits(Math.abs(number));
      int exponent = (int) (bits >>> 52);
      long mantissa = bits & (1L << 52) - 1 | (exponent == 0 ? 0 : 1L << 52);
      int power = Math.max(exponent, 1) - 1075;
      return (number < 0 ? "-" : "") + mantissa + "p" + (power < 0 ? "" : "+") + power;
    }
    String hex = Double.toHexString(number).replace(".0p", "p");
    int p = hex.indexOf('p');
    int power = number == 0 ? 0 : Integer.parseInt(hex.substring(p + 1));
    String written = hex.substring(0, p) + String.format("p%s%02d", power < 0 ? "-" : "+", Math.abs(power));
    return verb == 'X' ? written.toUpperCase(Locale.ROOT) : written;
  }

  /** {@code digits} of {@code %#g}: the decimal point kept and zeros added up to {@code precision} digits. */
  static String withTrailingZeros(String digits, int precision) {
    int e = digits.indexOf('e') < 0 ? digits.indexOf('E') : digits.indexOf('e');
    String body = e < 0 ? digits : digits.substring(0, e);
    String tail = e < 0 ? "" : digits.substring(e);
    long significant = body.replace(".", "").replaceFirst("^0+", "").length();
    String point = body.contains(".") ? "" : ".";
    return body + point + "0".repeat((int) Math.max(0, precision - Math.max(significant, body.equals("0") ? 1 : 0))) + tail;
  }

  private static BigDecimal shortest(double number) {
    if (number == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal written = new BigDecimal(Double.toString(number)).stripTrailingZeros();
    for (int digits = written.precision() - 1; digits > 0; digits--) {
      BigDecimal fewer = new BigDecimal(number).round(new java.math.MathContext(digits, RoundingMode.HALF_EVEN));
      if (fewer.doubleValue() != number) {
        break;
      }
      written = fewer.stripTrailingZeros();
    }
    return written;
  }

  private static String general(BigDecimal value, int precision, char verb) {
    boolean shortest = precision < 0;
    int digits = precision == 0 ? 1 : precision;
    BigDecimal rounded = shortest || value.signum() == 0 ? value
        : value.round(new java.math.MathContext(digits, RoundingMode.HALF_EVEN));
    BigDecimal stripped = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    int exponent = stripped.signum() == 0 ? 0 : stripped.precision() - stripped.scale() - 1;
    int limit = shortest ? EXPONENT_FROM : digits;
    if (!shortest && limit > stripped.precision() && stripped.precision() >= exponent + 1) {
      limit = stripped.precision();
    }
    if (exponent < -4 || exponent >= limit) {
      return scientific(stripped, -1, verb == 'G' ? 'E' : 'e');
    }
    return stripped.scale() < 0 ? stripped.setScale(0).toPlainString() : stripped.toPlainString();
  }

  private static String scientific(BigDecimal value, int precision, char letter) {
    BigDecimal rounded = value.signum() == 0 || precision < 0 ? value
        : value.round(new java.math.MathContext(precision + 1, RoundingMode.HALF_EVEN));
    BigInteger unscaled = rounded.signum() == 0 ? BigInteger.ZERO : rounded.stripTrailingZeros().unscaledValue();
    int exponent = rounded.signum() == 0 ? 0 : rounded.precision() - rounded.scale() - 1;
    String digits = unscaled.toString();
    String padded = digits + "0".repeat(Math.max(0, precision + 1 - digits.length()));
    String mantissa = padded.length() > 1 ? padded.charAt(0) + "." + padded.substring(1) : padded;
    return mantissa + letter + (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "") + Math.abs(exponent);
  }
}
