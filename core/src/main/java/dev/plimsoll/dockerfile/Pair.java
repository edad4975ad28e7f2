package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Span;

/**
 * A name and its value in ENV, LABEL or ARG.
 *
 * @param value empty when there is none
 */
public record Pair(Word name, Word value, Form form) {
  /** How it is written. */
  public enum Form {
    /** {@code name=value} */
    EQUALS,
    /** {@code name value}, the rest of the line being one value */
    LEGACY,
    /** {@code name} alone, in ARG */
    BARE
  }

  /** The name without quotes. */
  public String key() {
    return name.unquoted();
  }

  public Span span() {
    return form == Form.BARE ? name.span() : name.span().to(value.span());
  }
}
