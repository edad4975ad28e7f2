package dev.plimsoll.source;

import java.util.Arrays;

/**
 * Text gathered from pieces of one source in their order, such as a continued line without its continuations. Each of its
 * characters knows the offset it came from.
 */
public final class Excerpt {
  private final Source source;
  private final String text;
  private final int[] starts;
  private final int[] origins;
  private final int base;

  private Excerpt(Source source, String text, int[] starts, int[] origins, int base) {
    this.source = source;
    this.text = text;
    this.starts = starts;
    this.origins = origins;
    this.base = base;
  }

  /** The text of {@code span} as it stands. */
  public static Excerpt of(Span span) {
    return new Excerpt(span.source(), span.text(), new int[] {0}, new int[] {span.start()}, 0);
  }

  public Source source() {
    return source;
  }

  public String text() {
    return text;
  }

  public int length() {
    return text.length();
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The part from {@code from} up to but without {@code to}. */
  public Excerpt slice(int from, int to) {
    return new Excerpt(source, text.substring(from, to), starts, origins, base + from);
  }

  public Excerpt slice(int from) {
    return slice(from, text.length());
  }

  /** Without white space at both ends. */
  public Excerpt strip() {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return slice(from, to);
  }

  /** The offset in the source of the character at {@code offset}; behind the last character when that is the length. */
  public int origin(int offset) {
    if (offset > 0 && offset == text.length()) {
      return origin(offset - 1) + 1;
    }
    int at = base + offset;
    int found = Arrays.binarySearch(starts, at);
    int piece = Math.max(0, found >= 0 ? found : -found - 2);
    return origins[piece] + at - starts[piece];
  }

  /** The place in the source of the characters from {@code from} up to but without {@code to}. */
  public Span span(int from, int to) {
    int start = origin(from);
    return source.span(start, to > from ? Math.max(start, origin(to - 1) + 1) : start);
  }

  public Span span() {
    return span(0, text.length());
  }

  /** White space as Unicode has it. */
  public static boolean isSpace(char c) {
    return c == ' ' || c >= '\t' && c <= '\r' || c == '\u0085' || c == '\u00a0' || c > '\u1000' && Character.isSpaceChar(c);
  }

  @Override
  public String toString() {
    return text;
  }

  /** Collects the pieces of an excerpt in the order of its text. */
  public static final class Builder {
    private final Source source;
    private final StringBuilder text = new StringBuilder();
    private int[] starts = new int[8];
    private int[] origins = new int[8];
    private int pieces;
    private int next = -1;

    public Builder(Source source) {
      this.source = source;
    }

    /** Appends the source's text from {@code start} up to but without {@code end}. */
    public Builder append(int start, int end) {
      if (start < end) {
        mark(start);
        text.append(source.text(), start, end);
        next = end;
      }
      return this;
    }

    /** Appends one character that stands for what is at {@code origin}. */
    public Builder append(char c, int origin) {
      mark(origin);
      text.append(c);
      next = origin + 1;
      return this;
    }

    /** Appends a part of another excerpt of the same source. */
    public Builder append(Excerpt other, int from, int to) {
      int at = from;
      while (at < to) {
        int end = at + 1;
        int origin = other.origin(at);
        int piece = Arrays.binarySearch(other.starts, other.base + at);
        int index = piece >= 0 ? piece : -piece - 2;
        if (index + 1 < other.starts.length) {
          end = Math.max(end, Math.min(to, other.starts[index + 1] - other.base));
        } else {
          end = to;
        }
        mark(origin);
        text.append(other.text, at, end);
        next = origin + end - at;
        at = end;
      }
      return this;
    }

    public int length() {
      return text.length();
    }

    /** @param at the offset in the source that an empty excerpt stands at */
    public Excerpt build(int at) {
      if (pieces == 0) {
        mark(at);
      }
      return new Excerpt(source, text.toString(), Arrays.copyOf(starts, pieces), Arrays.copyOf(origins, pieces), 0);
    }

    private void mark(int origin) {
      if (origin == next && pieces > 0) {
        return;
      }
      if (pieces == starts.length) {
        starts = Arrays.copyOf(starts, pieces * 2);
        origins = Arrays.copyOf(origins, pieces * 2);
      }
      starts[pieces] = text.length();
      origins[pieces++] = origin;
    }
  }
}
