package dev.plimsoll.report;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;

/**
 * The line that a span starts on and the marks below it, as a terminal shows them.
 *
 * @param text the line: tabs widened, what does not print escaped, a long line cropped around the span
 * @param indent the columns before the marks
 * @param marks how many columns to mark, at least one
 */
record Excerpt(String text, int indent, int marks) {
  private static final int LONGEST = 120;
  private static final int BEFORE = 40;
  private static final String CUT = "…";

  static Excerpt of(Span span) {
    Source source = span.source();
    int line = span.line();
    int start = source.lineStart(line);
    int end = source.lineEnd(line);
    int from = Math.min(span.start(), end);
    int to = Math.max(from, Math.min(span.end(), end));
    int first = firstShown(source.text(), start, from);
    return render(source.text(), first, end, from, to, first > start);
  }

  /** The first character to show: the line's own, unless the span would then be too far to the right. */
  private static int firstShown(String text, int start, int from) {
    StringBuilder scratch = new StringBuilder();
    int column = 0;
    int near = from;
    for (int first = from; first > start; ) {
      int c = text.codePointBefore(first);
      first -= Character.charCount(c);
      near = column < BEFORE ? first : near;
      column += Printable.append(c, 0, scratch);
      scratch.setLength(0);
      if (column > LONGEST - BEFORE) {
        return near;
      }
    }
    return start;
  }

  private static Excerpt render(String text, int first, int end, int from, int to, boolean isCutBefore) {
    StringBuilder out = new StringBuilder(isCutBefore ? CUT : "");
    int column = isCutBefore ? 1 : 0;
    int indent = -1;
    int marked = 0;
    for (int i = first; i < end; ) {
      if (i >= from && indent < 0) {
        indent = column;
      }
      if (column >= LONGEST) {
        out.append(CUT);
        break;
      }
      int c = text.codePointAt(i);
      int width = Printable.append(c, column, out);
      column += width;
      if (i >= from && i < to) {
        marked += width;
      }
      i += Character.charCount(c);
    }
    return new Excerpt(out.toString(), indent < 0 ? column : indent, Math.max(1, marked));
  }
}
