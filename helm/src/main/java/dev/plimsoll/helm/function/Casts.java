package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Nil;
import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns any value into a number, zero where it is none, as Sprig's arithmetic does. */
final class Casts {
  private static final Pattern ZERO_DECIMALS = Pattern.compile("([-+]?[0-9]+)\\.0*");
  private static final Pattern UNDERSCORES = Pattern.compile("[-+]?(0[xXbBoO]?_?)?[0-9a-fA-F]+(_[0-9a-fA-F]+)*");
  private static final Pattern DECIMAL = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");

  private Casts() {}

  static long int64(Object value) {
    if (value instanceof Int number) {
      return number.value();
    }
    if (value instanceof Double number) {
      return truncated(number);
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    return value instanceof CharSequence chars ? parsed(chars.toString()) : 0;
  }

  static double float64(Object value) {
    if (value instanceof Double number) {
      return number;
    }
    if (value instanceof Int number) {
      return number.toDouble();
    }
    if (value instanceof Boolean bool) {
      return bool ? 1 : 0;
    }
    return value instanceof CharSequence chars ? parsedFloat(chars.toString()) : 0;
  }

  static boolean isNil(Object value) {
    return value == null || value instanceof Nil;
  }

  /** What Go's conversion from float64 makes on the common machines: the smallest integer for what does not fit. */
  static long truncated(double value) {
    return value >= 0x1p63 || value < -0x1p63 || Double.isNaN(value) ? Long.MIN_VALUE : (long) value;
  }

  private static long parsed(String text) {
    Matcher match = ZERO_DECIMALS.matcher(text);
    return integer(match.matches() ? match.group(1) : text, 0);
  }

  /** strconv.ParseInt with base 0 for Go's prefixes; zero for what is no integer of 64 bits. */
  static long integer(String text, int base) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String digits = signed ? text.substring(1) : text;
    int radix = base == 0 ? 10 : base;
    if (base == 0 && digits.indexOf('_') >= 0) {
      if (!UNDERSCORES.matcher(text).matches()) {
        return 0;
      }
      digits = digits.replace("_", "");
    }
    if (base == 0 && digits.length() > 1 && digits.charAt(0) == '0') {
      char mark = Character.toLowerCase(digits.charAt(1));
      radix = mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
      digits = digits.substring(mark == 'x' || mark == 'b' || mark == 'o' ? 2 : 1);
    }
    if (digits.isEmpty() || digits.length() > 70 || digits.charAt(0) == '-' || digits.charAt(0) == '+') {
      return 0;
    }
    try {
      BigInteger value = new BigInteger((text.startsWith("-") ? "-" : "") + digits, radix);
      return value.bitLength() < 64 ? value.longValue() : 0;
    } catch (NumberFormatException none) {
      return 0;
    }
  }

  private static double parsedFloat(String text) {
    if (DECIMAL.matcher(text).matches()) {
      double value = Double.parseDouble(text);
      return Double.isInfinite(value) ? 0 : value;
    }
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
      case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
      case "nan" -> Double.NaN;
      default -> 0;
    };
  }
}
