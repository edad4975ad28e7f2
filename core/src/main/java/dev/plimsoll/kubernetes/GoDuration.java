package dev.plimsoll.kubernetes;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as Go and so most controllers write them: {@code 1h30m}, {@code 1.5s}. */
public final class GoDuration {
  private static final Pattern WHOLE = Pattern.compile("[+-]?(?:[0-9]{1,18}(?:\\.[0-9]{1,18})?(?:ns|us|µs|ms|s|m|h)){1,12}");
  private static final Pattern PART = Pattern.compile("([0-9.]+)(ns|us|µs|ms|s|m|h)");

  private GoDuration() {}

  /** The length; empty for what Go refuses. */
  public static Optional<Duration> of(String text) {
    if (text.equals("0")) {
      return Optional.of(Duration.ZERO);
    }
    if (!WHOLE.matcher(text).matches()) {
      return Optional.empty();
    }
    BigDecimal nanos = BigDecimal.ZERO;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      nanos = nanos.add(new BigDecimal(part.group(1)).multiply(BigDecimal.valueOf(nanosOf(part.group(2)))));
    }
    BigDecimal signed = text.startsWith("-") ? nanos.negate() : nanos;
    try {
      return Optional.of(Duration.ofNanos(signed.toBigInteger().longValueExact()));
    } catch (ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static long nanosOf(String unit) {
    return switch (unit) {
      case "ns" -> 1L;
      case "us", "µs" -> 1_000L;
      case "ms" -> 1_000_000L;
      case "s" -> 1_000_000_000L;
      case "m" -> 60_000_000_000L;
      default -> 3_600_000_000_000L;
    };
  }
}
