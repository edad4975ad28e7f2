package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.Function;
import dev.plimsoll.helm.template.Library;
import java.util.Optional;

/** A method of a value as the one function of a library. */
public record Methods(String signature, Body body) implements Library {
  /** What a method makes of its arguments. */
  @FunctionalInterface
  public interface Body {
    Object call(Object[] args);
  }

  /** The method {@code name} with the signature as {@link Library#signature} spells it. */
  public static Function of(String name, String signature, Body body) {
    return Function.of(name, signature, new Methods(signature, body));
  }

  @Override
  public Optional<String> signature(String name) {
    return Optional.of(signature);
  }

  @Override
  public Object call(String name, Object[] args, Call call) {
    return body.call(args);
  }
}
