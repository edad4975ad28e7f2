package dev.plimsoll.rego;

import java.time.Duration;

/**
 * How much one evaluation may use.
 *
 * @param steps statements, calls and elements looked at
 * @param time of the wall clock
 * @param elements collected by rules and comprehensions; built-ins may make 64 characters for each
 * @param size characters, elements or nested parts that one value may be made of
 * @param depth rules calling rules
 */
public record Limits(long steps, Duration time, long elements, int size, int depth) {
  public Limits {
    if (steps < 1 || time.isNegative() || time.isZero() || elements < 1 || size < 1 || depth < 1) {
      throw new IllegalArgumentException("limits must be positive: " + steps + ", " + time + ", " + elements + ", " + size
          + ", " + depth);
    }
  }

  /** Enough for any policy that means well. */
  public static Limits defaults() {
    return new Limits(50_000_000, Duration.ofSeconds(10), 1_000_000, 8_000_000, 400);
  }
}
