package dev.plimsoll.helm.template;

/**
 * A function or method that templates may call.
 *
 * @param name what templates call it
 * @param signature its parameters
 * @param library what runs it
 */
public record Function(String name, Signature signature, Library library) {
  /** A function of {@code library}, with the signature as {@link Library#signature} spells it. */
  public static Function of(String name, String signature, Library library) {
    return new Function(name, Signature.of(signature), library);
  }

  Object call(Object[] args, Call call) {
    return library.call(name, args, call);
  }

  @Override
  public String toString() {
    return "func " + name;
  }
}
