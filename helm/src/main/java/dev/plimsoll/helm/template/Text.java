package dev.plimsoll.helm.template;

import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.nio.file.Path;
import java.util.List;

/**
 * A Go string that knows where its pieces came from. Two texts are equal when their characters are; functions that
 * take plain strings see it as one and lose the pieces.
 */
public final class Text implements CharSequence {
  /** How a piece of text is related to the place it came from. */
  enum Kind {
    /** Made by a function: belongs to the action that prints it. */
    MADE,
    /** A scalar of the values: belongs to the action that prints it, and to its place in the values. */
    VALUE,
    /** Written by {@code origin}, however it flows. */
    PLACED
  }

  /** The characters up to {@code end} from the end of the piece before. */
  record Piece(int end, Kind kind, Span origin, boolean verbatim, Trail trail) {}

  private final String string;
  private final List<Span> written;
  private volatile List<Piece> pieces;

  Text(String string, List<Piece> pieces) {
    this.string = string;
    this.pieces = pieces;
    this.written = List.of();
  }

  private Text(String string, Span written) {
    this.string = string;
    this.written = List.of(written);
  }

  /** {@code string} of no known origin. */
  public static Text of(String string) {
    return new Text(string, List.of());
  }

  /** A text as it is, any other string of no known origin. */
  public static Text of(CharSequence chars) {
    return chars instanceof Text text ? text : of(chars.toString());
  }

  /** A scalar of the values that is written at {@code place}, perhaps quoted or folded there. */
  public static Text ofValue(String string, Span place) {
    return string.isEmpty() ? of(string) : new Text(string, place);
  }

  /** The pieces in order; none where nothing is known. */
  List<Piece> pieces() {
    List<Piece> known = pieces;
    if (known == null) {
      known = new ValueText(string, written.get(0)).pieces();
      pieces = known;
    }
    return known;
  }

  public boolean isTraced() {
    return !written.isEmpty() || !pieces.isEmpty();
  }

  /** The place of the characters from {@code from} to {@code to}; {@code fallback} where it is not known. */
  Span place(int from, int to, Span fallback) {
    Span first = placeAt(from, fallback);
    Span last = to > from ? placeAt(to - 1, fallback) : first;
    boolean inOrder = first.source() == last.source() && first.start() <= last.start() && first.end() <= last.end();
    Span whole = inOrder ? first.to(last) : first;
    return to > from ? whole : new Span(whole.source(), whole.start(), whole.start());
  }

  /** The text as a source of its own whose places lead on to where it came from, what {@code call} made to its action. */
  public Source source(Path path, Call call) {
    TextBuilder out = new TextBuilder();
    out.literal(this, 0, length(), call.place(), call.trail());
    return Execution.source(path, out.text());
  }

  private Span placeAt(int offset, Span fallback) {
    List<Piece> known = pieces();
    if (known.isEmpty()) {
      return fallback;
    }
    int index = pieceAt(offset);
    Piece piece = known.get(index);
    Span origin = piece.kind() == Kind.MADE ? fallback : piece.origin();
    int at = origin.start() + Math.min(offset, piece.end()) - startOf(index);
    return piece.verbatim() ? new Span(origin.source(), at, Math.min(at + 1, origin.end())) : origin;
  }

  /** The index of the piece that holds the character at {@code offset}; the last one's behind the end. */
  int pieceAt(int offset) {
    int low = 0;
    int high = pieces().size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (pieces().get(middle).end() <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  int startOf(int index) {
    return index == 0 ? 0 : pieces().get(index - 1).end();
  }

  /** The characters from {@code from} up to but without {@code to}, with their origins. */
  public Text slice(int from, int to) {
    if (from == 0 && to == string.length()) {
      return this;
    }
    return !isTraced() ? of(string.substring(from, to)) : new TextBuilder().append(this, from, to).text();
  }

  @Override
  public int length() {
    return string.length();
  }

  @Override
  public char charAt(int index) {
    return string.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return slice(start, end);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && text.string.equals(string);
  }

  @Override
  public int hashCode() {
    return string.hashCode();
  }

  @Override
  public String toString() {
    return string;
  }
}
