package dev.plimsoll.rego.syntax;

import java.util.ArrayList;
import java.util.List;

/** Splits a module's text into words, and keeps the comments aside. */
final class Lexer {
  /** A comment without its {@code #}. */
  record Comment(Location location, String text) {}

  private static final int DEEPEST_TEMPLATE = 20;

  private final String file;
  private final String text;
  private final List<Comment> comments = new ArrayList<>();
  private int position;
  private int row = 1;
  private int rowStart;
  private int extraBytes;
  private int depth;

  Lexer(String file, String text) {
    this.file = file;
    this.text = text;
    if (text.startsWith("\uFEFF")) {
      position = 1;
      rowStart = 1;
    }
  }

  List<Comment> comments() {
    return comments;
  }

  /** All words, the last being {@link Token.Kind#END}. */
  List<Token> tokens() {
    List<Token> tokens = new ArrayList<>(text.length() / 4 + 4);
    while (true) {
      Token token = next();
      tokens.add(token);
      if (token.kind() == Token.Kind.END) {
        return tokens;
      }
    }
  }

  private Token next() {
    skipBlanks();
    Location start = here();
    if (position >= text.length()) {
      return new Token(Token.Kind.END, "", start, position, row, List.of());
    }
    char c = text.charAt(position);
    if (isNameStart(c)) {
      return name(start);
    }
    if (c >= '0' && c <= '9') {
      return number(start);
    }
    if (c == '"') {
      position++;
      String content = quoted(start, '"');
      return token(Token.Kind.STRING, content, start);
    }
    if (c == '`') {
      return raw(start);
    }
    if (c == '$' && position + 1 < text.length() && (text.charAt(position + 1) == '"' || text.charAt(position + 1) == '`')) {
      return template(start);
    }
    return symbol(start, c);
  }

  private Token token(Token.Kind kind, String content, Location start) {
    return new Token(kind, content, start, position, row, List.of());
  }

  private Token name(Location start) {
    int from = position;
    while (position < text.length() && isNamePart(text.charAt(position))) {
      position++;
    }
    return token(Token.Kind.NAME, text.substring(from, position), start);
  }

  private Token number(Location start) {
    int from = position;
    if (text.charAt(position) == '0' && position + 1 < text.length() && isDigit(text.charAt(position + 1))) {
      throw new SyntaxError(start, "illegal number format: leading zero");
    }
    digits();
    if (position < text.length() && text.charAt(position) == '.') {
      position++;
      if (digits() == 0) {
        throw new SyntaxError(start, "illegal number format: expected digits after the point");
      }
    }
    if (position < text.length() && (text.charAt(position) == 'e' || text.charAt(position) == 'E')) {
      position++;
      if (position < text.length() && (text.charAt(position) == '+' || text.charAt(position) == '-')) {
        position++;
      }
      if (digits() == 0) {
        throw new SyntaxError(start, "illegal number format: expected an exponent");
      }
    }
    if (position < text.length() && isNameStart(text.charAt(position))) {
      throw new SyntaxError(start, "illegal number format");
    }
    return token(Token.Kind.NUMBER, text.substring(from, position), start);
  }

  private int digits() {
    int from = position;
    while (position < text.length() && isDigit(text.charAt(position))) {
      position++;
    }
    return position - from;
  }

  private Token raw(Location start) {
    int end = text.indexOf('`', position + 1);
    if (end < 0) {
      throw new SyntaxError(start, "non-terminated string");
    }
    String content = text.substring(position + 1, end).replace("\r", "");
    advanceOver(end + 1);
    return token(Token.Kind.STRING, content, start);
  }

  private void advanceOver(int end) {
    for (int i = position; i < end; i++) {
      if (text.charAt(i) == '\n') {
        row++;
        rowStart = i + 1;
        extraBytes = 0;
      } else {
        countBytes(text.charAt(i));
      }
    }
    position = end;
  }

  /** The content up to {@code closing}, or in a template up to a brace, which stays unread. */
  private String quoted(Location start, char closing) {
    StringBuilder content = new StringBuilder();
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == closing) {
        position++;
        return content.toString();
      }
      if (c == '\n') {
        break;
      }
      if (c < ' ') {
        throw new SyntaxError(here(), "invalid character in string");
      }
      if (c == '\\') {
        escape(content, false);
      } else {
        countBytes(c);
        content.append(c);
        position++;
      }
    }
    throw new SyntaxError(start, "non-terminated string");
  }

  private void escape(StringBuilder content, boolean isTemplate) {
    Location place = here();
    char c = position + 1 < text.length() ? text.charAt(position + 1) : ' ';
    position += 2;
    switch (c) {
      case '"', '\\', '/' -> content.append(c);
      case 'b' -> content.append('\b');
      case 'f' -> content.append('\f');
      case 'n' -> content.append('\n');
      case 'r' -> content.append('\r');
      case 't' -> content.append('\t');
      case 'u' -> content.append(unicode(place));
      case '{' -> {
        if (!isTemplate) {
          throw new SyntaxError(place, "illegal escape sequence");
        }
        content.append('{');
      }
      default -> throw new SyntaxError(place, "illegal escape sequence");
    }
  }

  private char unicode(Location place) {
    int value = 0;
    for (int i = 0; i < 4; i++) {
      int digit = position < text.length() ? Character.digit(text.charAt(position), 16) : -1;
      if (digit < 0) {
        throw new SyntaxError(place, "illegal escape sequence");
      }
      value = value * 16 + digit;
      position++;
    }
    return (char) value;
  }

  private Token template(Location start) {
    if (++depth > DEEPEST_TEMPLATE) {
      throw new SyntaxError(start, "template strings are nested deeper than " + DEEPEST_TEMPLATE);
    }
    boolean isRaw = text.charAt(position + 1) == '`';
    position += 2;
    List<Token> parts = new ArrayList<>();
    StringBuilder content = new StringBuilder();
    while (true) {
      if (position >= text.length() || !isRaw && text.charAt(position) == '\n') {
        throw new SyntaxError(start, "non-terminated string");
      }
      char c = text.charAt(position);
      if (c == (isRaw ? '`' : '"')) {
        position++;
        break;
      }
      if (c == '{') {
        if (!content.isEmpty()) {
          parts.add(token(Token.Kind.STRING, content.toString(), start));
          content.setLength(0);
        }
        parts.add(insert());
      } else if (c == '\\' && (!isRaw || position + 1 < text.length() && text.charAt(position + 1) == '{')) {
        escape(content, true);
      } else {
        content.append(c);
        advanceOver(position + 1);
      }
    }
    if (!content.isEmpty()) {
      parts.add(token(Token.Kind.STRING, content.toString(), start));
    }
    depth--;
    return new Token(Token.Kind.TEMPLATE, "", start, position, row, parts);
  }

  private Token insert() {
    Location start = here();
    position++;
    List<Token> words = new ArrayList<>();
    int braces = 0;
    while (true) {
      Token token = next();
      if (token.kind() == Token.Kind.END) {
        throw new SyntaxError(start, "non-terminated template expression");
      }
      if (token.is("{")) {
        braces++;
      } else if (token.is("}") && braces-- == 0) {
        words.add(new Token(Token.Kind.END, "", token.location(), token.end(), row, List.of()));
        return new Token(Token.Kind.INSERT, "", start, position, row, words);
      }
      words.add(token);
    }
  }

  private Token symbol(Location start, char c) {
    String pair = position + 1 < text.length() ? text.substring(position, position + 2) : "";
    String symbol = switch (pair) {
      case ":=", "==", "!=", "<=", ">=" -> pair;
      default -> String.valueOf(c);
    };
    if (symbol.length() == 1 && "{}[]().,:;=<>+-*/%|&".indexOf(c) < 0) {
      throw new SyntaxError(start, "illegal token " + (c >= ' ' && c < 127 ? "\"" + c + "\"" : String.format("U+%04X", (int) c)));
    }
    position += symbol.length();
    return token(Token.Kind.SYMBOL, symbol, start);
  }

  private void skipBlanks() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '\n') {
        position++;
        row++;
        rowStart = position;
        extraBytes = 0;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        position++;
      } else if (c == '#') {
        Location start = here();
        int end = text.indexOf('\n', position);
        end = end < 0 ? text.length() : end;
        comments.add(new Comment(start, text.substring(position + 1, end)));
        position = end;
      } else {
        return;
      }
    }
  }

  private Location here() {
    return new Location(file, row, position - rowStart + 1 + extraBytes, position);
  }

  private void countBytes(char c) {
    if (c >= 0x80) {
      extraBytes += c >= 0x800 && !Character.isSurrogate(c) ? 2 : 1;
    }
  }

  private static boolean isNameStart(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }

  private static boolean isNamePart(char c) {
    return isNameStart(c) || isDigit(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
