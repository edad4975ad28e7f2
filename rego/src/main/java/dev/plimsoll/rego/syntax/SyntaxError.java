package dev.plimsoll.rego.syntax;

/** A module's text is not Rego; parsing stops at the first such place. */
public final class SyntaxError extends RuntimeException {
  private final transient Location location;

  public SyntaxError(Location location, String message) {
    super(message, null, false, false);
    this.location = location;
  }

  public Location location() {
    return location;
  }
}
