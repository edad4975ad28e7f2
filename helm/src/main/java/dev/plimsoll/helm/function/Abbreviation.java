package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.value.Utf8;

/** Shortens texts with an ellipsis; all widths count bytes. */
final class Abbreviation {
  private static final String MARK = "...";

  private Abbreviation() {}

  static String both(long left, long right, String text) {
    return right < 4 || left > 0 && right < 7 ? text : of(left, right, text);
  }

  static String of(long left, long width, String text) {
    return width < 4 ? text : Utf8.text(shortened(Utf8.bytes(text), left, width));
  }

  private static String shortened(String bytes, long left, long width) {
    int size = bytes.length();
    if (size <= width) {
      return bytes;
    }
    long kept = width - MARK.length();
    long offset = Math.min(left, size);
    if (size - offset < kept) {
      offset = size - kept;
    }
    if (offset <= 4) {
      return bytes.substring(0, (int) kept) + MARK;
    }
    if (width < 7) {
      throw new FunctionError("minimum abbreviation width with offset is 7");
    }
    return offset + kept < size
        ? MARK + shortened(bytes.substring((int) offset), 0, kept)
        : MARK + bytes.substring((int) (size - kept));
  }
}
