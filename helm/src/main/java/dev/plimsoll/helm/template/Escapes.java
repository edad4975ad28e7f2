package dev.plimsoll.helm.template;

/** Text escaped for HTML and JavaScript as Go's template functions do. */
final class Escapes {
  private Escapes() {}

  static String html(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case 0 -> out.append('\ufffd');
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  static String js(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> {
      if (c == '\\' || c == '\'' || c == '"') {
        out.append('\\').append((char) c);
      } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '=' || c >= 0x80 && !Quote.isPrintable(c)) {
        out.append(String.format("\\u%04X", c));
      } else {
        out.appendCodePoint(c);
      }
    });
    return out.toString();
  }
}
