package dev.plimsoll.helm.template;

/** Go strings are bytes; this counts a Java string's in UTF-8. */
public final class Utf8 {
  private Utf8() {}

  /** The number of bytes. */
  public static int length(CharSequence text) {
    int bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
    return bytes;
  }

  /** The index of the character that holds or follows byte {@code offset}. */
  public static int index(CharSequence text, int offset) {
    int bytes = 0;
    int i = 0;
    while (i < text.length() && bytes < offset) {
      bytes += length(text.subSequence(i, i + 1));
      i++;
    }
    return i;
  }
}
