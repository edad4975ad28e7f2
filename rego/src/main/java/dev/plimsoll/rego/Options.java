package dev.plimsoll.rego;

import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.Value;
import java.time.Clock;

/**
 * How to evaluate.
 *
 * @param data the base documents
 * @param isStrict whether a built-in's error ends the evaluation; otherwise it makes the call undefined
 * @param clock read once an evaluation
 * @param limits what it may use
 * @param listener who is told of what is printed
 */
public record Options(Value data, boolean isStrict, Clock clock, Limits limits, Listener listener) {
  private static final Listener SILENT = (location, line) -> { };
  private static final Options DEFAULTS =
      new Options(ObjectValue.EMPTY, false, Clock.systemUTC(), Limits.defaults(), SILENT);

  public static Options defaults() {
    return DEFAULTS;
  }

  boolean isSilent() {
    return listener == SILENT;
  }

  public Options withData(Value documents) {
    return new Options(documents, isStrict, clock, limits, listener);
  }

  public Options withStrict(boolean strict) {
    return new Options(data, strict, clock, limits, listener);
  }

  public Options withClock(Clock other) {
    return new Options(data, isStrict, other, limits, listener);
  }

  public Options withLimits(Limits other) {
    return new Options(data, isStrict, clock, other, listener);
  }

  public Options withListener(Listener other) {
    return new Options(data, isStrict, clock, limits, other);
  }
}
