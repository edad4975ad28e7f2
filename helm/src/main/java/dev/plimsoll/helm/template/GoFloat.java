package dev.plimsoll.helm.template;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** A float64 as Go's strconv.FormatFloat writes it. */
public final class GoFloat {
  /** Asks for as few digits as read back as the same number. */
  public static final int SHORTEST = -1;

  private static final int MAX_PRECISION = 1100;
  private static final int SHORTEST_THRESHOLD = 6;

  private GoFloat() {}

  /** What {@code %v} prints, such as {@code 8080}, {@code 0.5} and {@code 1e+06}. */
  public static String value(double number) {
    return format(number, 'g', SHORTEST);
  }

  /**
   * The number in a format of {@code e}, {@code E}, {@code f}, {@code g} or {@code G}.
   *
   * @param precision the digits behind the point, for {@code g} all digits, or {@link #SHORTEST}
   */
  public static String format(double number, char format, int precision) {
    if (Double.isNaN(number)) {
      return "NaN";
    }
    if (Double.isInfinite(number)) {
      return number > 0 ? "+Inf" : "-Inf";
    }
    String sign = number < 0 || 1 / number < 0 ? "-" : "";
    return sign + positive(Math.abs(number), format, Math.min(precision, MAX_PRECISION));
  }

  private static String positive(double number, char format, int precision) {
    if (format == 'f') {
      return precision < 0
          ? shortest(number).toPlainString()
          : new BigDecimal(number).setScale(precision, RoundingMode.HALF_EVEN).toPlainString();
    }
    if (format == 'e' || format == 'E') {
      BigDecimal rounded = precision < 0 ? shortest(number) : rounded(number, precision + 1);
      return scientific(rounded, format, precision < 0 ? rounded.precision() - 1 : precision);
    }
    int wanted = precision == 0 ? 1 : precision;
    BigDecimal digits = strip(wanted < 0 ? shortest(number) : rounded(number, wanted));
    int exponent = number == 0 ? 0 : digits.precision() - digits.scale() - 1;
    int threshold = wanted;
    if (wanted > digits.precision() && digits.precision() >= exponent + 1) {
      threshold = digits.precision();
    }
    threshold = wanted < 0 ? SHORTEST_THRESHOLD : threshold;
    if (exponent < -4 || exponent >= threshold) {
      return scientific(digits, format == 'g' ? 'e' : 'E', digits.precision() - 1);
    }
    return digits.toPlainString();
  }

  private static BigDecimal rounded(double number, int digits) {
    return number == 0 ? BigDecimal.ZERO : new BigDecimal(number).round(new MathContext(digits, RoundingMode.HALF_EVEN));
  }

  private static BigDecimal strip(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.signum() == 0 ? BigDecimal.ZERO : stripped;
  }

  /** Java 17 may give a digit more than is needed. */
  private static BigDecimal shortest(double number) {
    if (number == (long) number && number < 1e15) {
      return strip(BigDecimal.valueOf((long) number));
    }
    BigDecimal found = strip(new BigDecimal(Double.toString(number)));
    BigDecimal exact = new BigDecimal(number);
    int digits = found.precision();
    while (digits > 1) {
      BigDecimal shorter = exact.round(new MathContext(digits - 1, RoundingMode.HALF_EVEN));
      if (shorter.doubleValue() != number) {
        break;
      }
      found = strip(shorter);
      digits = Math.min(digits - 1, found.precision());
    }
    BigDecimal closest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
    return closest.doubleValue() == number ? strip(closest) : found;
  }

  private static String scientific(BigDecimal number, char letter, int fraction) {
    String digits = number.unscaledValue().toString();
    int exponent = number.signum() == 0 ? 0 : digits.length() - number.scale() - 1;
    StringBuilder out = new StringBuilder(digits.substring(0, 1));
    String rest = digits.substring(1);
    rest = rest.length() > fraction ? rest.substring(0, fraction) : rest + "0".repeat(fraction - rest.length());
    out.append(rest.isEmpty() ? "" : "." + rest).append(letter).append(exponent < 0 ? '-' : '+');
    return out.append(Math.abs(exponent) < 10 ? "0" : "").append(Math.abs(exponent)).toString();
  }
}
