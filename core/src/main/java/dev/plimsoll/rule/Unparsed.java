package dev.plimsoll.rule;

import dev.plimsoll.source.Span;
import java.util.List;

/**
 * Input that could not be read, parsed or rendered.
 *
 * @param span all of it, as far as it is known
 * @param at where it went wrong
 * @param reason what went wrong, a fact without a full stop
 */
public record Unparsed(Span span, Span at, String reason) implements Document {
  @Override
  public List<Span> comments() {
    return List.of();
  }
}
