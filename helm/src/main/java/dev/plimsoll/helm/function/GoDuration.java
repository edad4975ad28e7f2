package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Function;
import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Quote;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A span of time in nanoseconds, written {@code 1h30m0s}. */
record GoDuration(long nanos) implements GoObject {
  static final long SECOND = 1_000_000_000L;
  static final long MINUTE = 60 * SECOND;
  static final long HOUR = 60 * MINUTE;

  private static final Map<String, Long> UNITS = Map.of(
      "ns", 1L, "us", 1000L, "\u00b5s", 1000L, "\u03bcs", 1000L, "ms", 1_000_000L, "s", SECOND, "m", MINUTE, "h", HOUR);
  private static final Pattern PART = Pattern.compile("([0-9]*\\.?[0-9]*)(ns|us|\u00b5s|\u03bcs|ms|s|m|h)");

  /**
   * What {@code text} says, such as {@code -1.5h}.
   *
   * @throws FunctionError for anything else
   */
  static GoDuration parse(String text) {
    String rest = text.startsWith("-") || text.startsWith("+") ? text.substring(1) : text;
    if (rest.equals("0")) {
      return new GoDuration(0);
    }
    Matcher part = PART.matcher(rest);
    BigDecimal sum = BigDecimal.ZERO;
    int at = 0;
    while (at < rest.length()) {
      part.region(at, rest.length());
      if (!part.lookingAt() || part.group(1).isEmpty() || part.group(1).equals(".") || part.group(1).length() > 30) {
        throw new FunctionError("time: invalid duration " + Quote.quote(text));
      }
      sum = sum.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(UNITS.get(part.group(2)))));
      at = part.end();
    }
    if (rest.isEmpty() || sum.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0) {
      throw new FunctionError("time: invalid duration " + Quote.quote(text));
    }
    return new GoDuration(text.startsWith("-") ? -sum.longValue() : sum.longValue());
  }

  @Override
  public String typeName() {
    return "time.Duration";
  }

  @Override
  public String kind() {
    return "int64";
  }

  @Override
  public boolean isTrue() {
    return nanos != 0;
  }

  @Override
  public Object plain() {
    return Int.int64(nanos);
  }

  @Override
  public Optional<Function> method(String name) {
    return switch (name) {
      case "Hours", "Minutes", "Seconds", "Milliseconds", "String", "Nanoseconds", "Microseconds" ->
          Optional.of(Methods.of(name, "", args -> measure(name)));
      default -> Optional.empty();
    };
  }

  private Object measure(String name) {
    return switch (name) {
      case "Hours" -> (double) nanos / HOUR;
      case "Minutes" -> (double) nanos / MINUTE;
      case "Seconds" -> (double) nanos / SECOND;
      case "Milliseconds" -> Int.int64(nanos / 1_000_000);
      case "Microseconds" -> Int.int64(nanos / 1000);
      case "Nanoseconds" -> Int.int64(nanos);
      default -> toString();
    };
  }

  @Override
  public String toString() {
    if (nanos == 0) {
      return "0s";
    }
    BigDecimal size = BigDecimal.valueOf(nanos).abs();
    String sign = nanos < 0 ? "-" : "";
    if (size.compareTo(BigDecimal.valueOf(SECOND)) < 0) {
      int power = size.precision() > 6 ? 6 : size.precision() > 3 ? 3 : 0;
      String unit = power == 6 ? "ms" : power == 3 ? "\u00b5s" : "ns";
      return sign + size.movePointLeft(power).stripTrailingZeros().toPlainString() + unit;
    }
    BigDecimal minute = BigDecimal.valueOf(MINUTE);
    String seconds = size.remainder(minute).movePointLeft(9).stripTrailingZeros().toPlainString() + "s";
    long minutes = size.divideToIntegralValue(minute).longValue();
    return sign + (minutes >= 60 ? minutes / 60 + "h" : "") + (minutes > 0 ? minutes % 60 + "m" : "") + seconds;
  }
}
