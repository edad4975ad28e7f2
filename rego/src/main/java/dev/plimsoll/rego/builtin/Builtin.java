package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.Value;

/** A built-in function. Bodies are stateless: one serves many threads. */
public record Builtin(Signature signature, Body body) {
  /** What a built-in does. */
  @FunctionalInterface
  public interface Body {
    /**
     * Applies the built-in called {@code name} to as many arguments as its signature says; none of them is undefined.
     *
     * @return the result, or {@link Value#UNDEFINED}
     * @throws BuiltinError if it cannot be applied to these arguments
     * @throws NotEvaluable if it is refused by design
     * @throws LimitExceeded if the result would be too large or the evaluation is over its limits
     */
    Value call(String name, BuiltinContext context, Value[] arguments);
  }

  public String name() {
    return signature.name();
  }

  public Value call(BuiltinContext context, Value... arguments) {
    return body.call(signature.name(), context, arguments);
  }
}
