package dev.plimsoll.report;

/** Text from untrusted files made fit for a terminal: nothing in it moves the cursor, hides or reorders what stands beside it. */
final class Printable {
  private static final int TAB = 4;

  private Printable() {}

  /** {@code text} with each character that does not print replaced by its escape, {@code \u001b}; line breaks too. */
  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~') {
        return escaped(text);
      }
    }
    return text;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      append(c, 0, out);
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /** Appends what stands for code point {@code c} at display column {@code column}, from 0, and returns how many columns it takes. */
  static int append(int c, int column, StringBuilder out) {
    if (c == '\t') {
      int width = TAB - column % TAB;
      out.append(" ".repeat(width));
      return width;
    }
    if (isUnprintable(c)) {
      String escape = c > 0xffff ? String.format("\\U%08x", c) : String.format("\\u%04x", c);
      out.append(escape);
      return escape.length();
    }
    out.appendCodePoint(c);
    return width(c);
  }

  private static boolean isUnprintable(int c) {
    if (c >= ' ' && c <= '~') {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE,
          Character.PRIVATE_USE, Character.UNASSIGNED -> true;
      default -> false;
    };
  }

  /** The columns that a terminal gives to {@code c}: none to a mark on the letter before, two to what East Asia writes wide, and to emoji. */
  private static int width(int c) {
    if (c < 0x300) {
      return 1;
    }
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    boolean wide = c >= 0x1100 && c <= 0x115f || c >= 0x2e80 && c <= 0xa4cf && c != 0x303f || c >= 0xac00 && c <= 0xd7a3
        || c >= 0xf900 && c <= 0xfaff || c >= 0xfe30 && c <= 0xfe6f || c >= 0xff00 && c <= 0xff60 || c >= 0xffe0 && c <= 0xffe6
        || c >= 0x1f300 && c <= 0x1f64f || c >= 0x1f680 && c <= 0x1f6ff || c >= 0x1f900 && c <= 0x1f9ff || c >= 0x20000 && c <= 0x3fffd;
    return wide ? 2 : 1;
  }
}
