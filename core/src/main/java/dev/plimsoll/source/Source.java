package dev.plimsoll.source;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A text and the path it is known by. Offsets are UTF-16 code units from 0; lines and columns count from 1.
 * A line ends at LF, CRLF or a lone CR.
 *
 * <p>The text of a source that can be read again may be {@linkplain #release() let go}; it comes back when next asked for.
 */
public final class Source {
  private final Path path;
  private final Supplier<String> reader;
  private final SourceMap map;
  private volatile String text;
  private volatile int[] lineStarts;

  private Source(Path path, String text, Supplier<String> reader, SourceMap map) {
    this.path = Objects.requireNonNull(path, "path");
    this.text = text;
    this.reader = reader;
    this.map = map;
  }

  /** A source held in memory for good. */
  public static Source of(Path path, String text) {
    return new Source(path, Objects.requireNonNull(text, "text"), null, null);
  }

  /** A source whose text {@code reader} can bring back after {@link #release()}; it must bring the same text each time. */
  public static Source rereadable(Path path, String text, Supplier<String> reader) {
    return new Source(path, text, Objects.requireNonNull(reader, "reader"), null);
  }

  /** What a renderer wrote: its text, and where each piece of it came from. */
  public static Source rendered(Path path, String text, SourceMap map) {
    return new Source(path, Objects.requireNonNull(text, "text"), null, Objects.requireNonNull(map, "map"));
  }

  public Path path() {
    return path;
  }

  public String text() {
    String held = text;
    if (held == null) {
      held = reader.get();
      text = held;
    }
    return held;
  }

  /** Lets the text and the line table go where they can be made again. */
  public void release() {
    if (reader != null) {
      text = null;
      lineStarts = null;
    }
  }

  /** Where the text came from, if a renderer wrote it. */
  public Optional<SourceMap> map() {
    return Optional.ofNullable(map);
  }

  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  /** The line that holds {@code offset}, from 1. */
  public int line(int offset) {
    int found = Arrays.binarySearch(lineStarts(), offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The column of {@code offset} in its line, in UTF-16 code units from 1. */
  public int column(int offset) {
    return offset - lineStart(line(offset)) + 1;
  }

  public int lineCount() {
    return lineStarts().length;
  }

  /** The offset of the first character of {@code line}. */
  public int lineStart(int line) {
    return lineStarts()[line - 1];
  }

  /** The offset behind the last character of {@code line}, its line break left out. */
  public int lineEnd(int line) {
    String all = text();
    int[] starts = lineStarts();
    int end = line < starts.length ? starts[line] : all.length();
    if (line < starts.length) {
      end--;
      if (end > starts[line - 1] && all.charAt(end) == '\n' && all.charAt(end - 1) == '\r') {
        end--;
      }
    }
    return end;
  }

  /** The text of {@code line} without its line break. */
  public String lineText(int line) {
    return text().substring(lineStart(line), lineEnd(line));
  }

  @Override
  public String toString() {
    return path.toString();
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = findLineStarts(text());
      lineStarts = starts;
    }
    return starts;
  }

  private static int[] findLineStarts(String text) {
    int[] starts = new int[Math.max(16, text.length() / 32)];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
