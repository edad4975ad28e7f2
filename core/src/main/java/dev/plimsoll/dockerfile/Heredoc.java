package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Span;

/**
 * A here-document of RUN, COPY or ADD.
 *
 * @param name its terminator, which COPY and ADD take for the file's name
 * @param mark where it is announced, {@code <<-"EOF"}
 * @param body its lines, the terminator left out
 * @param expands whether the builder or the shell expands variables in it: its name is not quoted
 * @param stripsTabs whether tabs at the start of its lines are dropped
 */
public record Heredoc(String name, Span mark, Span body, boolean expands, boolean stripsTabs) {
  /** The body's text with leading tabs dropped where {@code <<-} asks for it. */
  public String text() {
    return stripsTabs ? body.text().replaceAll("(?m)^\t+", "") : body.text();
  }
}
