package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.syntax.Location;

/** An evaluation cannot go on: a conflict, a built-in's error in strict mode, or a limit. */
public final class EvaluationError extends RuntimeException {
  private final String code;
  private final transient Location location;

  public EvaluationError(String code, Location location, String message) {
    super(message, null, false, false);
    this.code = code;
    this.location = location;
  }

  public String code() {
    return code;
  }

  public Location location() {
    return location;
  }
}
