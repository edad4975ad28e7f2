package dev.plimsoll.helm.value;

import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a plain YAML scalar means to Go's yaml library, which reads YAML 1.1 booleans and most of 1.1's numbers. */
public final class YamlScalar {
  private static final Map<String, Object> WORDS = Map.ofEntries(
      Map.entry("y", true), Map.entry("Y", true), Map.entry("yes", true), Map.entry("Yes", true), Map.entry("YES", true),
      Map.entry("true", true), Map.entry("True", true), Map.entry("TRUE", true),
      Map.entry("on", true), Map.entry("On", true), Map.entry("ON", true),
      Map.entry("n", false), Map.entry("N", false), Map.entry("no", false), Map.entry("No", false), Map.entry("NO", false),
      Map.entry("false", false), Map.entry("False", false), Map.entry("FALSE", false),
      Map.entry("off", false), Map.entry("Off", false), Map.entry("OFF", false),
      Map.entry(".nan", Double.NaN), Map.entry(".NaN", Double.NaN), Map.entry(".NAN", Double.NaN),
      Map.entry(".inf", Double.POSITIVE_INFINITY), Map.entry(".Inf", Double.POSITIVE_INFINITY),
      Map.entry(".INF", Double.POSITIVE_INFINITY), Map.entry("+.inf", Double.POSITIVE_INFINITY),
      Map.entry("+.Inf", Double.POSITIVE_INFINITY), Map.entry("+.INF", Double.POSITIVE_INFINITY),
      Map.entry("-.inf", Double.NEGATIVE_INFINITY), Map.entry("-.Inf", Double.NEGATIVE_INFINITY),
      Map.entry("-.INF", Double.NEGATIVE_INFINITY));
  private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
  private static final Pattern SEPARATED = Pattern.compile("([0-9])_(?=[0-9])");
  private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");
  private static final Pattern TIMESTAMP = Pattern.compile(
      "([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})"
          + "(?:[Tt ]([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})(?:[.,][0-9]+)?(Z|[-+][0-9]{2}:[0-9]{2})?)?");
  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger UNSIGNED_MAX = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private YamlScalar() {}

  /** Whether {@code text} written plain reads back as a null. */
  public static boolean isNull(String text) {
    return switch (text) {
      case "", "~", "null", "Null", "NULL" -> true;
      default -> false;
    };
  }

  /** Whether {@code text} written plain reads back as the same string. */
  public static boolean isString(String text) {
    return !isNull(text) && resolve(text).isEmpty() && !isTimestamp(text) && !isBase60(text);
  }

  /** The {@link Boolean}, {@link Double} or {@link BigInteger} that a plain {@code text} means; nothing for a string. */
  public static Optional<Object> resolve(String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    char first = text.charAt(0);
    boolean digit = first >= '0' && first <= '9' || first == '+' || first == '-';
    if (!digit && first != '.' && "yYnNtTfFoO".indexOf(first) < 0) {
      return Optional.empty();
    }
    Object word = WORDS.get(text);
    if (word != null) {
      return Optional.of(word);
    }
    if (first == '.') {
      String digits = SEPARATED.matcher(text).replaceAll("$1");
      return FLOAT.matcher(digits).matches() ? finite(digits) : Optional.empty();
    }
    return digit && !isTimestamp(text) ? number(text.replace("_", "")) : Optional.empty();
  }

  /** Whether {@code text} is a date or a time in one of the forms that Go's yaml library takes for one. */
  public static boolean isTimestamp(String text) {
    if (text.length() < 8 || text.charAt(4) != '-') {
      return false;
    }
    Matcher match = TIMESTAMP.matcher(text);
    if (!match.matches()) {
      return false;
    }
    try {
      LocalDate.of(number(match, 1), number(match, 2), number(match, 3));
    } catch (DateTimeException outside) {
      return false;
    }
    if (match.group(4) == null) {
      return true;
    }
    boolean spaced = text.indexOf(' ') > 0;
    return spaced == (match.group(7) == null) && number(match, 4) < 24 && number(match, 5) < 60 && number(match, 6) < 60;
  }

  private static int number(Matcher match, int group) {
    return Integer.parseInt(match.group(group));
  }

  private static boolean isBase60(String text) {
    return text.indexOf(':') > 0 && BASE_60.matcher(text).matches();
  }

  private static Optional<Object> number(String text) {
    Optional<Object> integer = integer(text);
    if (integer.isPresent()) {
      return integer;
    }
    return FLOAT.matcher(text).matches() ? finite(text) : Optional.empty();
  }

  private static Optional<Object> finite(String text) {
    double value = Double.parseDouble(text);
    return Double.isInfinite(value) ? Optional.empty() : Optional.of(value);
  }

  private static Optional<Object> integer(String text) {
    boolean signed = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+');
    String digits = signed ? text.substring(1) : text;
    int radix = 10;
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      char mark = Character.toLowerCase(digits.charAt(1));
      radix = mark == 'x' ? 16 : mark == 'b' ? 2 : 8;
      digits = digits.substring(mark == 'x' || mark == 'b' || mark == 'o' ? 2 : 1);
    }
    if (digits.isEmpty() || digits.length() > 70) {
      return Optional.empty();
    }
    for (int i = 0; i < digits.length(); i++) {
      if (digits.charAt(i) > 'f' || Character.digit(digits.charAt(i), radix) < 0) {
        return Optional.empty();
      }
    }
    BigInteger value = new BigInteger(digits, radix);
    value = text.charAt(0) == '-' ? value.negate() : value;
    boolean fits = signed ? value.bitLength() < 64 : value.compareTo(UNSIGNED_MAX) <= 0;
    return fits && value.compareTo(LONG_MIN) >= 0 ? Optional.of(value) : Optional.empty();
  }
}
