package dev.plimsoll.source;

import java.util.List;
import java.util.Optional;

/** A place in a source: the characters from {@code start} up to but without {@code end}, in UTF-16 code units. */
public record Span(Source source, int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span " + start + ".." + end);
    }
  }

  public String text() {
    return source.text().substring(start, end);
  }

  public int length() {
    return end - start;
  }

  /** The line it starts on, from 1. */
  public int line() {
    return source.line(start);
  }

  /** The column it starts at, in UTF-16 code units from 1. */
  public int column() {
    return source.column(start);
  }

  /** The line that holds its last character; the start's line when it is empty. */
  public int endLine() {
    return source.line(end > start ? end - 1 : end);
  }

  /** The column behind its last character, counted in the line that holds that character. */
  public int endColumn() {
    return end > start ? source.column(end - 1) + 1 : source.column(end);
  }

  public boolean contains(Span other) {
    return source == other.source && start <= other.start && other.end <= end;
  }

  public boolean overlaps(Span other) {
    return source == other.source && start < other.end && other.start < end;
  }

  /** From the start of this to the end of {@code last}, which must lie behind it in the same source. */
  public Span to(Span last) {
    return new Span(source, start, last.end);
  }

  /** This span cut to its first line: what a finding about something that spans lines points at. */
  public Span firstLine() {
    int lineEnd = source.lineEnd(line());
    return end <= lineEnd ? this : new Span(source, start, Math.max(start, lineEnd));
  }

  /** Itself, or the text that a renderer made it from. */
  public Span origin() {
    if (source.map().isEmpty()) {
      return this;
    }
    Span from = source.map().get().origin(this);
    return from == this ? this : from.origin();
  }

  /** The text it was copied from character for character; a fix needs this. A span that no renderer made is its own. */
  public Optional<Span> verbatimOrigin() {
    return source.map().isEmpty() ? Optional.of(this) : source.map().get().verbatim(this).flatMap(Span::verbatimOrigin);
  }

  /** The calls through which a renderer came to the origin, innermost first. */
  public List<Span> callers() {
    return source.map().map(map -> map.callers(this)).orElse(List.of());
  }

  // Written out, as in all records that are keys: what the compiler leaves to a bootstrap costs 10 ms at every start.
  @Override
  public boolean equals(Object that) {
    return that instanceof Span other && source.equals(other.source) && start == other.start && end == other.end;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * source.hashCode() + start) + end;
  }
}
