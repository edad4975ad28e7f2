package dev.plimsoll.kubernetes;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An amount of a resource in its base unit: cores for {@code cpu}, bytes for {@code memory}. */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
  private static final Pattern TEXT =
      Pattern.compile("([+-]?(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40}))([numkMGTPE]|[KMGTPE]i|[eE][+-]?[0-9]{1,2})?");
  private static final Map<String, Integer> POWERS_OF_TEN = Map.ofEntries(
      Map.entry("n", -9), Map.entry("u", -6), Map.entry("m", -3), Map.entry("k", 3), Map.entry("M", 6), Map.entry("G", 9),
      Map.entry("T", 12), Map.entry("P", 15), Map.entry("E", 18));
  private static final String POWERS_OF_1024 = "KMGTPE";

  /** Reads {@code 500m}, {@code 1Gi}, {@code 0.5}, {@code 1e3}; empty for what the API refuses. */
  public static Optional<Quantity> of(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    BigDecimal number = new BigDecimal(matcher.group(1).endsWith(".") ? matcher.group(1) + "0" : matcher.group(1));
    String suffix = matcher.group(2) == null ? "" : matcher.group(2);
    if (suffix.isEmpty()) {
      return Optional.of(new Quantity(number));
    }
    if (suffix.endsWith("i")) {
      BigDecimal unit = BigDecimal.valueOf(1024).pow(POWERS_OF_1024.indexOf(suffix.charAt(0)) + 1);
      return Optional.of(new Quantity(number.multiply(unit)));
    }
    int power = suffix.length() > 1 ? Integer.parseInt(suffix.substring(1)) : POWERS_OF_TEN.get(suffix);
    return Optional.of(new Quantity(number.scaleByPowerOfTen(power)));
  }

  public boolean isZero() {
    return value.signum() == 0;
  }

  @Override
  public int compareTo(Quantity other) {
    return value.compareTo(other.value);
  }
}
