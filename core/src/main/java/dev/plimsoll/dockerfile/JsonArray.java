package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Excerpt;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the exec form, a JSON array of strings, as strictly as a JSON parser and with the place of each string. */
final class JsonArray {
  private static final int DEEPEST = 500;

  private final Excerpt raw;
  private final String text;
  private final char escape;
  private final List<Word> words = new ArrayList<>();
  private boolean onlyStrings = true;
  private int at;
  private int stringStart;
  private String string = "";

  private JsonArray(Excerpt raw, char escape) {
    this.raw = raw;
    this.text = raw.text();
    this.escape = escape;
  }

  /** An array's strings, and whether it holds nothing else. */
  record Content(List<Word> words, boolean onlyStrings) {}

  /** The array; nothing when the text is not one, which makes it the shell form. */
  static Optional<Content> read(Excerpt raw, char escape) {
    JsonArray array = new JsonArray(raw, escape);
    array.space();
    if (!array.take('[') || !array.readItems(1)) {
      return Optional.empty();
    }
    array.space();
    return array.at == array.text.length() ? Optional.of(new Content(array.words, array.onlyStrings)) : Optional.empty();
  }

  private boolean readItems(int depth) {
    space();
    if (take(']')) {
      return true;
    }
    do {
      space();
      if (depth == 1 && peek() == '"') {
        if (!readString()) {
          return false;
        }
        words.add(new Word(raw.slice(stringStart, at), string, true, escape));
      } else {
        onlyStrings &= depth > 1;
        if (!readValue(depth)) {
          return false;
        }
      }
      space();
    } while (take(','));
    return take(']');
  }

  private boolean readValue(int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    switch (peek()) {
      case '"':
        return readString();
      case '[':
        at++;
        return readItems(depth + 1);
      case '{':
        at++;
        return readMembers(depth + 1);
      default:
        return readLiteral();
    }
  }

  private boolean readMembers(int depth) {
    space();
    if (take('}')) {
      return true;
    }
    do {
      space();
      if (!readString()) {
        return false;
      }
      space();
      if (!take(':')) {
        return false;
      }
      space();
      if (!readValue(depth)) {
        return false;
      }
      space();
    } while (take(','));
    return take('}');
  }

  private boolean readLiteral() {
    int start = at;
    while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    String literal = text.substring(start, at);
    return literal.equals("true") || literal.equals("false") || literal.equals("null")
        || literal.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?");
  }

  private boolean readString() {
    stringStart = at;
    if (!take('"')) {
      return false;
    }
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '"') {
        string = value.toString();
        return true;
      }
      if (c < ' ') {
        return false;
      }
      if (c == '\\') {
        if (at == text.length()) {
          return false;
        }
        char named = text.charAt(at++);
        int index = "\"\\/bfnrt".indexOf(named);
        if (index >= 0) {
          value.append("\"\\/\b\f\n\r\t".charAt(index));
        } else if (named == 'u' && at + 4 <= text.length() && text.substring(at, at + 4).matches("[0-9a-fA-F]{4}")) {
          value.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
          at += 4;
        } else {
          return false;
        }
      } else {
        value.append(c);
      }
    }
    return false;
  }

  private void space() {
    while (at < text.length() && Excerpt.isSpace(text.charAt(at))) {
      at++;
    }
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private boolean take(char c) {
    if (peek() != c || at == text.length()) {
      return false;
    }
    at++;
    return true;
  }
}
