package dev.plimsoll.helm.template;

import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Joins texts and keeps the origin of each piece. */
public final class TextBuilder {
  private final StringBuilder chars = new StringBuilder();
  private final List<Text.Piece> pieces = new ArrayList<>();
  private boolean traced;

  public int length() {
    return chars.length();
  }

  /** Characters of no known origin. */
  public TextBuilder append(String string) {
    return add(string, 0, string.length(), Text.Kind.MADE, null, false, Trail.EMPTY);
  }

  public TextBuilder append(Text text) {
    return append(text, 0, text.length());
  }

  /** The characters of {@code text} from {@code from} up to but without {@code to}. */
  public TextBuilder append(Text text, int from, int to) {
    if (!text.isTraced()) {
      return add(text.toString(), from, to, Text.Kind.MADE, null, false, Trail.EMPTY);
    }
    int index = text.pieceAt(from);
    for (int at = from; at < to; at = text.pieces().get(index++).end()) {
      Text.Piece piece = text.pieces().get(index);
      int last = Math.min(piece.end(), to);
      Span origin = piece.verbatim() ? part(piece, text.startOf(index), at, last) : piece.origin();
      add(text.toString(), at, last, piece.kind(), origin, piece.verbatim(), piece.trail());
    }
    return this;
  }

  /**
   * Characters that {@code origin} wrote, whatever function they flow through later.
   *
   * @param trail the calls through which execution came there
   */
  public TextBuilder append(String string, Span origin, Trail trail) {
    return appendPlaced(string, 0, string.length(), origin, trail);
  }

  TextBuilder appendPlaced(String string, int from, int to, Span origin, Trail trail) {
    String text = origin.source().text();
    boolean verbatim = origin.length() == to - from && text.regionMatches(origin.start(), string, from, to - from);
    return add(string, from, to, Text.Kind.PLACED, origin, verbatim, trail);
  }

  /** {@code text} with what the values wrote bound to their places there, as for a value that is printed whole. */
  public TextBuilder appendPlaced(Text text, Trail trail) {
    int start = 0;
    for (Text.Piece piece : text.pieces()) {
      Text.Kind kind = piece.kind() == Text.Kind.VALUE ? Text.Kind.PLACED : piece.kind();
      Trail known = piece.kind() == Text.Kind.VALUE ? trail : piece.trail();
      add(text.toString(), start, piece.end(), kind, piece.origin(), piece.verbatim(), known);
      start = piece.end();
    }
    return add(text.toString(), start, text.length(), Text.Kind.MADE, null, false, Trail.EMPTY);
  }

  TextBuilder append(String string, int start, Span place, boolean verbatim, Text.Kind kind) {
    Span origin = verbatim ? new Span(place.source(), start, start + string.length()) : place;
    return add(string, 0, string.length(), kind, origin, verbatim, Trail.EMPTY);
  }

  TextBuilder add(String from, int start, int end, Text.Kind kind, Span origin, boolean verbatim, Trail trail) {
    if (end <= start) {
      return this;
    }
    chars.append(from, start, end);
    traced |= kind != Text.Kind.MADE;
    int last = pieces.size() - 1;
    if (last >= 0) {
      Text.Piece before = pieces.get(last);
      if (joins(before, kind, origin, verbatim, trail)) {
        Span whole = verbatim ? before.origin().to(origin) : origin;
        pieces.set(last, new Text.Piece(chars.length(), kind, whole, verbatim, trail));
        return this;
      }
    }
    pieces.add(new Text.Piece(chars.length(), kind, origin, verbatim, trail));
    return this;
  }

  private static boolean joins(Text.Piece before, Text.Kind kind, Span origin, boolean verbatim, Trail trail) {
    if (before.kind() != kind || before.verbatim() != verbatim) {
      return false;
    }
    if (kind == Text.Kind.MADE) {
      return true;
    }
    if (before.trail() != trail || before.origin().source() != origin.source()) {
      return false;
    }
    return verbatim ? before.origin().end() == origin.start() : before.origin().equals(origin);
  }

  List<Text.Piece> pieces() {
    return pieces;
  }

  /** The template's own characters, written while {@code trail} led there. */
  void literal(Text text, int from, int to, Span fallback, Trail trail) {
    if (!text.isTraced()) {
      add(text.toString(), from, to, Text.Kind.PLACED, fallback, false, trail);
      return;
    }
    int index = text.pieceAt(from);
    for (int at = from; at < to; at = text.pieces().get(index++).end()) {
      Text.Piece piece = text.pieces().get(index);
      int last = Math.min(piece.end(), to);
      Span origin = piece.kind() == Text.Kind.MADE ? fallback : piece.origin();
      origin = piece.verbatim() ? part(piece, text.startOf(index), at, last) : origin;
      add(text.toString(), at, last, Text.Kind.PLACED, origin, piece.verbatim(), trail);
    }
  }

  private static Span part(Text.Piece piece, int start, int from, int to) {
    int shift = piece.origin().start() - start;
    return new Span(piece.origin().source(), from + shift, to + shift);
  }

  /** What {@code action} prints: what is placed stays there, all else belongs to the action. */
  void printed(Text text, Span action, Trail trail) {
    if (!text.isTraced()) {
      add(text.toString(), 0, text.length(), Text.Kind.PLACED, action, false, trail);
      return;
    }
    int start = 0;
    for (Text.Piece piece : text.pieces()) {
      if (piece.kind() == Text.Kind.PLACED) {
        add(text.toString(), start, piece.end(), piece.kind(), piece.origin(), piece.verbatim(), piece.trail());
      } else {
        Trail via = piece.kind() == Text.Kind.VALUE ? trail.through(piece.origin()) : trail;
        add(text.toString(), start, piece.end(), Text.Kind.PLACED, action, false, via);
      }
      start = piece.end();
    }
  }

  public Text text() {
    return new Text(chars.toString(), traced ? List.copyOf(pieces) : List.of());
  }
}
