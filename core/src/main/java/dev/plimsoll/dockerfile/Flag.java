package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;

/**
 * A builder flag, {@code --name} or {@code --name=value}.
 *
 * @param name without dashes
 * @param value without quotes and escapes; empty when there is none
 * @param raw what is written
 */
public record Flag(String name, String value, boolean hasValue, Excerpt raw) {
  public Span span() {
    return raw.span();
  }

  public Span nameSpan() {
    int end = raw.text().indexOf('=');
    return raw.span(0, end < 0 ? raw.length() : end);
  }

  /** The value as written; the flag's end when there is none. */
  public Span valueSpan() {
    int equals = raw.text().indexOf('=');
    return raw.span(equals < 0 ? raw.length() : equals + 1, raw.length());
  }

  /** The flag and the blanks behind it: what goes when it is deleted. */
  public Span withBlanks() {
    Span span = span();
    String text = span.source().text();
    int end = span.end();
    while (end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return span.source().span(span.start(), end);
  }

  /** The value as a word, for the variables in it. */
  public Word word(char escape) {
    int equals = raw.text().indexOf('=');
    return Word.of(raw.slice(equals < 0 ? raw.length() : equals + 1), escape);
  }

  /** Whether a boolean flag is on. */
  public boolean isTrue() {
    return !hasValue || value.equalsIgnoreCase("true");
  }
}
