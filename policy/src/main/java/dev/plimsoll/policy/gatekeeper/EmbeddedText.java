package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Scalar;

/** Finds lines of a text that stands in a block scalar. */
final class EmbeddedText {
  private EmbeddedText() {}

  /** The line {@code row}, from 1, of a scalar's text without its indentation; the scalar's first line if it is written otherwise. */
  static Span line(Scalar scalar, int row) {
    Source source = scalar.span().source();
    int line = scalar.span().line() + row;
    if (scalar.style() != Scalar.Style.LITERAL || row < 1 || line > scalar.span().endLine()) {
      return scalar.place().firstLine();
    }
    int start = source.lineStart(line);
    int end = source.lineEnd(line);
    while (start < end && source.text().charAt(start) == ' ') {
      start++;
    }
    return source.span(start, end);
  }
}
