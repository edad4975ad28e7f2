package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;
import java.util.List;

/**
 * An argument of an instruction.
 *
 * @param raw what is written, with the quotes of a JSON string
 * @param text what the instruction's grammar makes of it: a JSON string decoded, else the same, quotes and all
 * @param isJson whether it comes from an array in JSON form
 * @param escape the file's escape character
 */
public record Word(Excerpt raw, String text, boolean isJson, char escape) {
  static Word of(Excerpt raw, char escape) {
    return new Word(raw, raw.text(), false, escape);
  }

  public Span span() {
    return raw.span();
  }

  /** The text without quotes and escapes, its variable references left as they are written. */
  public String unquoted() {
    if (text.indexOf('\'') < 0 && text.indexOf('"') < 0 && text.indexOf(escape) < 0) {
      return text;
    }
    Expansion expansion = Lexer.expand(text, escape, Scope.ASIS);
    return expansion.isValid() ? expansion.value() : text;
  }

  /** The variable references in it, in order, nested ones behind the one that holds them. */
  public List<Reference> references() {
    return text.indexOf('$') < 0 ? List.of() : Lexer.references(this);
  }

  public boolean hasReferences() {
    return text.indexOf('$') >= 0 && !references().isEmpty();
  }

  /** The span of the characters of {@link #text} from {@code from} up to but without {@code to}; its whole where JSON escapes hide them. */
  Span spanOf(int from, int to) {
    if (!isJson) {
      return raw.span(from, to);
    }
    return raw.length() == text.length() + 2 ? raw.span(from + 1, to + 1) : raw.span();
  }

  @Override
  public String toString() {
    return text;
  }
}
