package dev.plimsoll.compose;

import dev.plimsoll.source.Span;

/**
 * A variable that Compose puts in: {@code $NAME} or {@code ${NAME:-word}}.
 *
 * @param operator {@code :-}, {@code -}, {@code :?}, {@code ?}, {@code :+}, {@code +}; empty without one
 * @param word what stands behind the operator, as written
 */
public record Variable(Span span, String name, String operator, String word) {
  /** Whether it has a value where nothing sets it, or says that it must be set. */
  public boolean isGuarded() {
    return !operator.isEmpty();
  }

  /** Whether Compose stops with an error where nothing sets it. */
  public boolean isRequired() {
    return operator.endsWith("?");
  }
}
