package dev.plimsoll.report;

import java.io.IOException;

/** XML written by hand: attributes and text escaped, characters that XML forbids replaced. */
final class Xml {
  static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

  private Xml() {}

  /** Appends an attribute with a space before it. */
  static void attribute(String name, String value, Appendable out) throws IOException {
    out.append(' ').append(name).append("=\"");
    escape(value, true, out);
    out.append('"');
  }

  static void attribute(String name, long value, Appendable out) throws IOException {
    attribute(name, Long.toString(value), out);
  }

  static void text(String text, Appendable out) throws IOException {
    escape(text, false, out);
  }

  private static void escape(String text, boolean isAttribute, Appendable out) throws IOException {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append(isAttribute ? "&quot;" : "\"");
        case '\t', '\n', '\r' -> out.append(isAttribute || c == '\r' ? "&#" + c + ";" : Character.toString(c));
        default -> out.append(isLegal(c) ? Character.toString(c) : "\ufffd");
      }
    }
  }

  private static boolean isLegal(int c) {
    return c >= 0x20 && c <= 0xd7ff || c >= 0xe000 && c <= 0xfffd || c >= 0x10000;
  }
}
