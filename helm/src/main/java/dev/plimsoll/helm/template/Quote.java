package dev.plimsoll.helm.template;

/** Go's string literals, written and read as its strconv package does. */
public final class Quote {
  private Quote() {}

  /** {@code text} as a Go literal in double quotes. */
  public static String quote(String text) {
    return quoted(text, '"', false);
  }

  /** The same with all but ASCII escaped. */
  public static String quoteToAscii(String text) {
    return quoted(text, '"', true);
  }

  /** A rune as a Go literal in single quotes. */
  static String quoteRune(int rune, boolean ascii) {
    int valid = Character.isValidCodePoint(rune) && !isSurrogate(rune) ? rune : 0xfffd;
    return quoted(Character.toString(valid), '\'', ascii);
  }

  /** Whether {@code text} can stand in backquotes. */
  static boolean canBackquote(String text) {
    return text.chars().allMatch(c -> c == '\t' || c >= ' ' && c != '`' && c != 0x7f && c != 0xfeff);
  }

  /** A rune as {@code %#U} prints it. */
  static String unicode(int rune) {
    return String.format("U+%04X", rune) + (isPrintable(rune) ? " '" + Character.toString(rune) + "'" : "");
  }

  private static String quoted(String text, char quote, boolean ascii) {
    StringBuilder out = new StringBuilder(text.length() + 2).append(quote);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      escape(out, c, quote, ascii);
    }
    return out.append(quote).toString();
  }

  private static void escape(StringBuilder out, int c, char quote, boolean ascii) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c >= ' ' && c < 0x7f || c >= 0x80 && !ascii && isPrintable(c)) {
      out.appendCodePoint(c);
    } else {
      switch (c) {
        case 7 -> out.append("\\a");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case 11 -> out.append("\\v");
        default -> out.append(c < ' ' || c == 0x7f ? hex("\\x", c, 2) : wide(c));
      }
    }
  }

  private static String wide(int c) {
    return isSurrogate(c) ? "\\ufffd" : c < 0x10000 ? hex("\\u", c, 4) : hex("\\U", c, 8);
  }

  private static String hex(String prefix, int c, int digits) {
    String written = Integer.toHexString(c);
    return prefix + "0".repeat(digits - written.length()) + written;
  }

  private static boolean isSurrogate(int c) {
    return c >= 0xd800 && c < 0xe000;
  }

  /** Whether Go's unicode.IsPrint holds: letters, marks, numbers, punctuation, symbols and the ASCII space. */
  public static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }

  /**
   * The string that a literal in double quotes, single quotes or backquotes stands for.
   *
   * @throws IllegalArgumentException where the literal is not one of Go's
   */
  public static String unquote(String literal) {
    char quote = literal.charAt(0);
    String inner = literal.substring(1, literal.length() - 1);
    if (quote == '`') {
      return inner.replace("\r", "");
    }
    return inner.indexOf('\\') < 0 ? inner : new Escapes(inner, quote).text();
  }

  private static final class Escapes {
    private final String inner;
    private final char quote;
    private int at;

    Escapes(String inner, char quote) {
      this.inner = inner;
      this.quote = quote;
    }

    String text() {
      StringBuilder out = new StringBuilder();
      java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream(0);
      while (at < inner.length()) {
        char c = inner.charAt(at++);
        if (c == '\\' && isByte()) {
          bytes.write(octet());
          continue;
        }
        flush(bytes, out);
        if (c == '\\') {
          out.appendCodePoint(escape());
        } else {
          out.append(c);
        }
      }
      flush(bytes, out);
      return out.toString();
    }

    private static void flush(java.io.ByteArrayOutputStream bytes, StringBuilder out) {
      if (bytes.size() > 0) {
        out.append(bytes.toString(java.nio.charset.StandardCharsets.UTF_8));
        bytes.reset();
      }
    }

    private boolean isByte() {
      char c = at < inner.length() ? inner.charAt(at) : 0;
      return c == 'x' || c >= '0' && c <= '7';
    }

    private int octet() {
      if (inner.charAt(at) == 'x') {
        at++;
        return digits(2, 16);
      }
      int value = digits(3, 8);
      if (value > 255) {
        throw invalid();
      }
      return value;
    }

    private int escape() {
      if (at >= inner.length()) {
        throw invalid();
      }
      char c = inner.charAt(at++);
      return switch (c) {
        case 'a' -> 7;
        case 'b' -> '\b';
        case 'f' -> '\f';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case 't' -> '\t';
        case 'v' -> 11;
        case '\\' -> '\\';
        case 'u' -> rune(4);
        case 'U' -> rune(8);
        default -> {
          if (c != quote) {
            throw invalid();
          }
          yield c;
        }
      };
    }

    private int rune(int count) {
      int value = digits(count, 16);
      if (!Character.isValidCodePoint(value) || isSurrogate(value)) {
        throw invalid();
      }
      return value;
    }

    private int digits(int count, int radix) {
      long value = 0;
      for (int i = 0; i < count; i++) {
        int digit = at < inner.length() ? Character.digit(inner.charAt(at++), radix) : -1;
        if (digit < 0) {
          throw invalid();
        }
        value = value * radix + digit;
      }
      return (int) Math.min(value, Integer.MAX_VALUE);
    }

    private static IllegalArgumentException invalid() {
      return new IllegalArgumentException("invalid syntax");
    }
  }
}
