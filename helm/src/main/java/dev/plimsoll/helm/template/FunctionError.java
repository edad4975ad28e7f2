package dev.plimsoll.helm.template;

/** The error that a template function returns; the evaluator adds the place and the function's name. */
public final class FunctionError extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public FunctionError(String message) {
    super(message, null, false, false);
  }
}
