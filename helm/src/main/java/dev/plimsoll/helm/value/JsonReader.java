package dev.plimsoll.helm.value;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.template.Slice;

/** Reads JSON as Go's encoding/json does into {@code interface{}}: every number becomes a float64. */
public final class JsonReader {
  private static final int DEPTH = 1000;

  private final String text;
  private int at;

  private JsonReader(String text, int at) {
    this.text = text;
    this.at = at;
  }

  /**
   * One value and nothing behind it.
   *
   * @throws FunctionError with Go's message
   */
  public static Object read(String text) {
    JsonReader reader = new JsonReader(text, 0);
    Object value = reader.next();
    reader.space();
    if (reader.at < text.length()) {
      throw new FunctionError("invalid character " + quoted(text.charAt(reader.at)) + " after top-level value");
    }
    return value;
  }

  /** A value, and the offset behind it. */
  public record Prefix(Object value, int end) {}

  /** The value that {@code text} holds from {@code from} on, whatever comes behind it. */
  public static Prefix readPrefix(String text, int from) {
    JsonReader reader = new JsonReader(text, from);
    return new Prefix(reader.next(), reader.at);
  }

  private Object next() {
    return value(0);
  }

  private Object value(int depth) {
    space();
    if (depth > DEPTH) {
      throw new FunctionError("exceeded max depth");
    }
    char c = peek();
    switch (c) {
      case '{':
        return object(depth + 1);
      case '[':
        return array(depth + 1);
      case '"':
        return string();
      case 't':
        return word("true", true);
      case 'f':
        return word("false", false);
      case 'n':
        return word("null", Nil.NIL);
      default:
        if (c == '-' || c >= '0' && c <= '9') {
          return number();
        }
        throw unexpected("looking for beginning of value");
    }
  }

  private Dict object(int depth) {
    Dict made = new Dict();
    at++;
    space();
    if (peek() == '}') {
      at++;
      return made;
    }
    while (true) {
      space();
      if (peek() != '"') {
        throw unexpected("looking for beginning of object key string");
      }
      String key = string();
      space();
      if (peek() != ':') {
        throw unexpected("after object key");
      }
      at++;
      made.put(key, value(depth));
      space();
      char c = peek();
      if (c != ',' && c != '}') {
        throw unexpected("after object key:value pair");
      }
      at++;
      if (c == '}') {
        return made;
      }
    }
  }

  private Slice array(int depth) {
    Slice made = new Slice();
    at++;
    space();
    if (peek() == ']') {
      at++;
      return made;
    }
    while (true) {
      made.add(value(depth));
      space();
      char c = peek();
      if (c != ',' && c != ']') {
        throw unexpected("after array element");
      }
      at++;
      if (c == ']') {
        return made;
      }
    }
  }

  private String string() {
    StringBuilder made = new StringBuilder();
    at++;
    while (true) {
      char c = peek();
      at++;
      if (c == '"') {
        return made.toString();
      }
      if (c < 0x20) {
        at--;
        throw unexpected("in string literal");
      }
      if (c == '\\') {
        escape(made);
      } else {
        made.append(c);
      }
    }
  }

  private void escape(StringBuilder made) {
    char c = peek();
    int named = "\"\\/bfnrt".indexOf(c);
    if (named >= 0) {
      made.append("\"\\/\b\f\n\r\t".charAt(named));
      at++;
      return;
    }
    if (c != 'u') {
      throw unexpected("in string escape code");
    }
    int point = 0;
    for (int i = 0; i < 4; i++) {
      at++;
      int digit = Character.digit(peek(), 16);
      if (digit < 0) {
        throw unexpected("in \\u hexadecimal character escape");
      }
      point = point * 16 + digit;
    }
    at++;
    made.append((char) point);
  }

  private Double number() {
    int start = at;
    if (text.charAt(at) == '-') {
      at++;
    }
    if (peek() == '0') {
      at++;
    } else {
      digits("in numeric literal");
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
      digits("after decimal point in numeric literal");
    }
    if (at < text.length() && (text.charAt(at) | 0x20) == 'e') {
      at++;
      if (at < text.length() && (text.charAt(at) == '+' || text.charAt(at) == '-')) {
        at++;
      }
      digits("in exponent of numeric literal");
    }
    String literal = text.substring(start, at);
    double value = Double.parseDouble(literal);
    if (Double.isInfinite(value)) {
      throw new FunctionError("json: cannot unmarshal number " + literal + " into Go value of type float64");
    }
    return value;
  }

  private void digits(String where) {
    char first = peek();
    if (first < '0' || first > '9') {
      throw unexpected(where);
    }
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
  }

  private Object word(String word, Object value) {
    for (int i = 0; i < word.length(); i++, at++) {
      if (peek() != word.charAt(i)) {
        throw unexpected("in literal " + word + " (expecting " + quoted(word.charAt(i)) + ")");
      }
    }
    return value;
  }

  private void space() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw new FunctionError("unexpected end of JSON input");
    }
    return text.charAt(at);
  }

  private FunctionError unexpected(String where) {
    return new FunctionError("invalid character " + quoted(text.charAt(at)) + " " + where);
  }

  private static String quoted(char c) {
    return c == '\'' ? "'\\''" : c == '"' ? "'\"'" : c == '\n' ? "'\\n'" : "'" + c + "'";
  }
}
