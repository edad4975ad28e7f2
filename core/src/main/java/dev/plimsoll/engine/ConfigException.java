package dev.plimsoll.engine;

import dev.plimsoll.source.Span;
import java.util.List;

/** A configuration that says what cannot be meant: exit 2. Its message lists every mistake as {@code path:line:column: what}. */
public final class ConfigException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A mistake and its place. */
  public record Mistake(Span span, String message) {
    @Override
    public String toString() {
      return span.source().path() + ":" + span.line() + ":" + span.column() + ": " + message;
    }
  }

  private final transient List<Mistake> mistakes;

  public ConfigException(List<Mistake> mistakes) {
    super(String.join("\n", mistakes.stream().map(Mistake::toString).toList()));
    this.mistakes = List.copyOf(mistakes);
  }

  public List<Mistake> mistakes() {
    return mistakes;
  }
}
