package dev.plimsoll.helm.template;

import dev.plimsoll.helm.template.Token.Type;
import java.util.ArrayList;
import java.util.List;

/** Cuts a template into tokens; stops at the first error, which is then the last token. */
final class Lexer {
  private static final String LEFT = "{{";
  private static final String RIGHT = "}}";
  private static final int MARKER = 2;

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int start;
  private int parens;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    boolean more = true;
    while (more) {
      more = lexer.text();
    }
    return lexer.tokens;
  }

  private boolean text() {
    int left = text.indexOf(LEFT, at);
    int end = left < 0 ? text.length() : left;
    start = at;
    int last = left >= 0 && isTrimmedRight(left + LEFT.length()) ? trimRight(at, end) : end;
    if (last > at) {
      at = last;
      emit(Type.TEXT);
    }
    at = end;
    start = end;
    if (left < 0) {
      emit(Type.EOF);
      return false;
    }
    at += LEFT.length();
    boolean trim = isTrimmedRight(at);
    int inside = trim ? at + MARKER : at;
    if (text.startsWith("/*", inside)) {
      return comment(inside);
    }
    emit(Type.LEFT_DELIMITER);
    at = inside;
    start = inside;
    parens = 0;
    boolean more = true;
    while (more) {
      more = inside();
    }
    return tokens.get(tokens.size() - 1).type() == Type.RIGHT_DELIMITER;
  }

  private boolean comment(int inside) {
    int close = text.indexOf("*/", inside + 2);
    if (close < 0) {
      return error("unclosed comment");
    }
    at = close + 2;
    boolean trim = isTrimmedLeft(at);
    if (!trim && !text.startsWith(RIGHT, at)) {
      return error("comment ends before closing delimiter");
    }
    leave(trim);
    return true;
  }

  private void leave(boolean trim) {
    at += trim ? MARKER + RIGHT.length() : RIGHT.length();
    while (trim && at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
  }

  private boolean inside() {
    start = at;
    boolean trim = isTrimmedLeft(at);
    if (trim || text.startsWith(RIGHT, at)) {
      if (parens > 0) {
        return error("unclosed left paren");
      }
      int from = trim ? at + MARKER : at;
      tokens.add(new Token(Type.RIGHT_DELIMITER, from, from + RIGHT.length(), RIGHT));
      leave(trim);
      return false;
    }
    if (at >= text.length()) {
      return error("unclosed action");
    }
    int c = text.codePointAt(at);
    at += Character.charCount(c);
    switch (c) {
      case ' ', '\t', '\r', '\n':
        return space();
      case '=':
        return emit(Type.ASSIGN);
      case ':':
        return at < text.length() && text.charAt(at++) == '=' ? emit(Type.DECLARE) : error("expected :=");
      case '|':
        return emit(Type.PIPE);
      case '"':
        return quoted('"', Type.STRING, "unterminated quoted string");
      case '\'':
        return quoted('\'', Type.CHARACTER, "unterminated character constant");
      case '`':
        int close = text.indexOf('`', at);
        at = close + 1;
        return close < 0 ? error("unterminated raw quoted string") : emit(Type.RAW_STRING);
      case '$':
        return isAtTerminator() ? emit(Type.VARIABLE) : name(Type.VARIABLE);
      case '(':
        parens++;
        return emit(Type.LEFT_PAREN);
      case ')':
        return --parens < 0 ? error("unexpected right paren") : emit(Type.RIGHT_PAREN);
      default:
        return word(c);
    }
  }

  private boolean word(int c) {
    boolean digitNext = at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    if (c == '.' && !digitNext && at < text.length()) {
      return isAtTerminator() ? emit(Type.DOT) : name(Type.FIELD);
    }
    if (c == '.' || c == '+' || c == '-' || c >= '0' && c <= '9') {
      at--;
      return number();
    }
    if (isAlphaNumeric(c)) {
      return name(Type.IDENTIFIER);
    }
    return c > ' ' && c < 0x7f ? emit(Type.CHAR) : error("unrecognized character in action: " + Quote.unicode(c));
  }

  private boolean space() {
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    if (isTrimmedLeft(at - 1)) {
      at--;
      if (at == start) {
        return true;
      }
    }
    return emit(Type.SPACE);
  }

  private boolean quoted(char quote, Type type, String message) {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return emit(type);
      }
      if (c == '\\' && at < text.length() && text.charAt(at) != '\n') {
        at++;
      } else if (c == '\n' || c == '\\') {
        break;
      }
    }
    return error(message);
  }

  private boolean name(Type type) {
    while (at < text.length() && isAlphaNumeric(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    if (!isAtTerminator()) {
      return error("bad character " + Quote.unicode(text.codePointAt(at)));
    }
    return emit(type == Type.IDENTIFIER ? Token.wordType(text.substring(start, at)) : type);
  }

  private boolean number() {
    if (!isNumber()) {
      return error("bad number syntax: " + Quote.quote(text.substring(start, at)));
    }
    if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
      if (!isNumber() || text.charAt(at - 1) != 'i') {
        return error("bad number syntax: " + Quote.quote(text.substring(start, at)));
      }
      return emit(Type.COMPLEX);
    }
    return emit(Type.NUMBER);
  }

  private boolean isNumber() {
    accept("+-");
    String digits = "0123456789_";
    if (accept("0")) {
      if (accept("xX")) {
        digits = "0123456789abcdefABCDEF_";
      } else if (accept("oO")) {
        digits = "01234567_";
      } else if (accept("bB")) {
        digits = "01_";
      }
    }
    acceptAll(digits);
    if (accept(".")) {
      acceptAll(digits);
    }
    if (digits.length() == 11 && accept("eE") || digits.length() == 23 && accept("pP")) {
      accept("+-");
      acceptAll("0123456789_");
    }
    accept("i");
    if (at < text.length() && isAlphaNumeric(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
      return false;
    }
    return true;
  }

  private boolean accept(String valid) {
    if (at < text.length() && valid.indexOf(text.charAt(at)) >= 0) {
      at++;
      return true;
    }
    return false;
  }

  private void acceptAll(String valid) {
    boolean more = true;
    while (more) {
      more = accept(valid);
    }
  }

  private boolean isAtTerminator() {
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    return isSpace(c) || ".,|:)(".indexOf(c) >= 0 || text.startsWith(RIGHT, at);
  }

  private boolean isTrimmedRight(int from) {
    return from + 1 < text.length() && text.charAt(from) == '-' && isSpace(text.charAt(from + 1));
  }

  private boolean isTrimmedLeft(int from) {
    return from + 1 < text.length()
        && isSpace(text.charAt(from))
        && text.charAt(from + 1) == '-'
        && text.startsWith(RIGHT, from + MARKER);
  }

  private int trimRight(int from, int to) {
    int end = to;
    while (end > from && isSpace(text.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean isAlphaNumeric(int c) {
    return c == '_' || Character.isLetter(c) || Character.isDigit(c);
  }

  private boolean emit(Type type) {
    tokens.add(new Token(type, start, at, text.substring(start, at)));
    start = at;
    return true;
  }

  private boolean error(String message) {
    int end = Math.max(start, Math.min(Math.max(at, start + 1), text.length()));
    tokens.add(new Token(Type.ERROR, start, end, message));
    return false;
  }
}
