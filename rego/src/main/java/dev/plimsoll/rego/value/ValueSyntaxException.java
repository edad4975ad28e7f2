package dev.plimsoll.rego.value;

/** A text that is not the JSON or YAML it should be; the message says why. */
public final class ValueSyntaxException extends RuntimeException {
  public ValueSyntaxException(String message) {
    super(message, null, false, false);
  }
}
