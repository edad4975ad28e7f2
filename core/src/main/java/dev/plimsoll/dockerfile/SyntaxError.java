package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Span;

/**
 * Something that BuildKit refuses to build.
 *
 * @param span what is wrong, one line wherever possible
 * @param message the fact in the present tense with the offender quoted, no full stop
 * @param replacement what the author most likely meant to stand at {@code span}; empty when nothing is near
 */
public record SyntaxError(Kind kind, Span span, String message, String replacement) {
  /** What kind of thing is wrong. */
  public enum Kind {
    /** The file as a whole: no instruction, no stage, a line that is too long, a here-document without an end. */
    FILE,
    /** A directive's value, or a directive given twice. */
    DIRECTIVE,
    /** A keyword that is no instruction. */
    INSTRUCTION,
    /** Something other than ARG before the first FROM. */
    ORDER,
    /** Arguments that are missing or too many. */
    ARGUMENTS,
    /** A flag that is unknown, given twice or has a bad value. */
    FLAG,
    /** A name or an equals sign missing in ENV, LABEL or ARG. */
    KEY_VALUE,
    /** A quote that is not closed, or a modifier that is not known, in a substitution. */
    SUBSTITUTION,
    /** The name of a stage, or the word before it. */
    STAGE_NAME,
    /** A trigger that ONBUILD does not take. */
    TRIGGER,
    /** HEALTHCHECK's type or its times. */
    HEALTHCHECK,
    /** An array in JSON form that holds other things than strings, or SHELL without one. */
    JSON
  }

  SyntaxError(Kind kind, Span span, String message) {
    this(kind, span, message, "");
  }
}
