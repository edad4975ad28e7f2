package dev.plimsoll.rego.builtin;

/** A built-in could not be applied to its arguments: undefined, or an error in strict evaluation. */
public final class BuiltinError extends RuntimeException {
  private final String code;

  private BuiltinError(String code, String message) {
    super(message, null, false, false);
    this.code = code;
  }

  /** An argument of a wrong kind: {@code eval_type_error}. */
  public static BuiltinError type(String message) {
    return new BuiltinError("eval_type_error", message);
  }

  /** An argument of a right kind that cannot be worked with: {@code eval_builtin_error}. */
  public static BuiltinError value(String message) {
    return new BuiltinError("eval_builtin_error", message);
  }

  /** OPA's code for it. */
  public String code() {
    return code;
  }
}
