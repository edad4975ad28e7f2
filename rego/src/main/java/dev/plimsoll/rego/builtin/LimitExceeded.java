package dev.plimsoll.rego.builtin;

/** The evaluation needs more steps, time or memory than it may have; it is over, and has no result. */
public final class LimitExceeded extends RuntimeException {
  public LimitExceeded(String message) {
    super(message, null, false, false);
  }
}
