package dev.plimsoll.helm.template;

import dev.plimsoll.source.Span;
import java.util.List;

/** Finds the characters of a scalar in the text that wrote it: as it is, between quotes, or line by line in a block. */
record ValueText(String string, Span place) {
  List<Text.Piece> pieces() {
    TextBuilder out = new TextBuilder();
    String written = place.text();
    if (written.equals(string)) {
      return out.append(string, place.start(), place, true, Text.Kind.VALUE).pieces();
    }
    if (isQuoted(written) && written.substring(1, written.length() - 1).equals(string)) {
      return out.append(string, place.start() + 1, place, true, Text.Kind.VALUE).pieces();
    }
    return block(written, out);
  }

  private static boolean isQuoted(String written) {
    return written.length() >= 2
        && (written.charAt(0) == '"' || written.charAt(0) == '\'')
        && written.charAt(written.length() - 1) == written.charAt(0);
  }

  private List<Text.Piece> block(String written, TextBuilder out) {
    int from = 0;
    int at = 0;
    while (from < string.length()) {
      int end = string.indexOf('\n', from) + 1;
      end = end == 0 ? string.length() : end;
      String line = string.substring(from, end);
      int found = line.isBlank() ? -1 : written.indexOf(line, at);
      if (found < 0 && line.endsWith("\n") && !line.isBlank()) {
        line = line.substring(0, line.length() - 1);
        found = written.indexOf(line, at);
      }
      if (found < 0) {
        out.append(string.substring(from, end), place.start(), place, false, Text.Kind.VALUE);
      } else {
        out.append(line, place.start() + found, place, true, Text.Kind.VALUE);
        out.append(string.substring(from + line.length(), end), place.start(), place, false, Text.Kind.VALUE);
        at = found + line.length();
      }
      from = end;
    }
    return out.pieces();
  }
}
