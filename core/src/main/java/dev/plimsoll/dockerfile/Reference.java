package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Span;

/**
 * A variable reference in a word.
 *
 * @param span from the dollar to its end
 * @param nameSpan the name alone
 * @param operator {@code :-}, {@code -}, {@code :+}, {@code +}, {@code :?}, {@code ?}, {@code #}, {@code %}, {@code /}; empty for none
 */
public record Reference(String name, Span span, Span nameSpan, String operator) {
  /** Whether it says itself what holds when the variable is not set. */
  public boolean hasDefault() {
    return operator.endsWith("-") || operator.endsWith("+") || operator.endsWith("?");
  }

  /** Whether it is a parameter of the shell, {@code $1} or {@code $@}, that a Dockerfile never defines. */
  public boolean isSpecial() {
    return !name.isEmpty() && name.charAt(0) != '_' && !Character.isLetter(name.charAt(0));
  }
}
