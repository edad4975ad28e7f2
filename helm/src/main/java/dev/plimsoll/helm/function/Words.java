package dev.plimsoll.helm.function;

import java.util.function.IntPredicate;

/** Splits identifiers into words at connectors, case changes and digits, and joins them in another style. */
final class Words {
  private enum Kind {
    NONE, NUMBER, UPPER, LETTERS, CONNECTOR, PUNCTUATION, OTHER
  }

  private final String text;
  private int at;
  private Kind kind = Kind.NONE;
  private String word = "";

  private Words(String text) {
    this.text = text;
  }

  /** {@code FirstName} becomes {@code first_name}. */
  static String joined(String text, char connector) {
    return text.isEmpty() ? "" : new Words(text).joined(connector);
  }

  /** {@code first_name} becomes {@code FirstName}; connectors in front stay. */
  static String pascal(String text) {
    StringBuilder out = new StringBuilder(text.length() + 1);
    int at = 0;
    int current = 0;
    boolean upper = false;
    while (at < text.length()) {
      current = text.codePointAt(at);
      at += Character.charCount(current);
      if (!isConnector(current)) {
        upper = Character.isUpperCase(current);
        current = Character.toUpperCase(current);
        break;
      }
      out.appendCodePoint(current);
    }
    if (text.isEmpty()) {
      return "";
    }
    while (at < text.length()) {
      int before = current;
      current = text.codePointAt(at);
      at += Character.charCount(current);
      if (!isConnector(before)) {
        upper &= Character.isUpperCase(current);
        current = upper ? Character.toLowerCase(current) : current;
        out.appendCodePoint(before);
      } else if (isConnector(current)) {
        out.appendCodePoint(before);
      } else {
        upper = Character.isUpperCase(current);
        current = Character.toUpperCase(current);
      }
    }
    return out.appendCodePoint(current).toString();
  }

  private String joined(char connector) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    next();
    while (at < text.length()) {
      if (kind != Kind.CONNECTOR) {
        write(out, kind, word, connector);
      }
      Kind before = kind;
      String last = word;
      next();
      switch (before) {
        case NUMBER -> {
          numberTail(out, connector);
          if (kind != Kind.NONE && kind != Kind.PUNCTUATION && kind != Kind.CONNECTOR) {
            out.append(connector);
          }
        }
        case CONNECTOR -> write(out, before, last, connector);
        case PUNCTUATION -> { }
        default -> afterLetters(out, connector);
      }
    }
    write(out, kind, word, connector);
    return out.toString();
  }

  private void numberTail(StringBuilder out, char connector) {
    while (kind == Kind.LETTERS || kind == Kind.NUMBER) {
      write(out, kind, word, connector);
      next();
    }
  }

  private void afterLetters(StringBuilder out, char connector) {
    if (kind != Kind.NUMBER) {
      if (kind != Kind.CONNECTOR && kind != Kind.PUNCTUATION) {
        out.append(connector);
      }
      return;
    }
    if (at >= text.length()) {
      return;
    }
    String number = word;
    next();
    if (kind != Kind.LETTERS) {
      out.append(number);
      if (kind != Kind.CONNECTOR && kind != Kind.PUNCTUATION) {
        out.append(connector);
      }
      return;
    }
    out.append(connector).append(number);
    numberTail(out, connector);
    if (kind != Kind.NONE && kind != Kind.CONNECTOR && kind != Kind.PUNCTUATION) {
      out.append(connector);
    }
  }

  private static void write(StringBuilder out, Kind kind, String word, char connector) {
    if (kind != Kind.UPPER && kind != Kind.CONNECTOR) {
      out.append(word);
      return;
    }
    word.codePoints().forEach(c -> out.appendCodePoint(isConnector(c) ? connector : Character.toLowerCase(c)));
  }

  private void next() {
    if (at >= text.length()) {
      kind = Kind.NONE;
      word = "";
      return;
    }
    int start = at;
    int first = text.codePointAt(at);
    at += Character.charCount(first);
    if (isConnector(first)) {
      kind = Kind.CONNECTOR;
      skip(Words::isConnector);
    } else if (isPunctuation(first)) {
      kind = Kind.PUNCTUATION;
      skip(Words::isPunctuation);
    } else if (Character.isUpperCase(first)) {
      kind = Kind.UPPER;
      upper();
    } else if (isAlphabetic(first)) {
      kind = Kind.LETTERS;
      skip(Words::isSmall);
    } else if (isNumber(first)) {
      kind = Kind.NUMBER;
      skip(Words::isNumber);
    } else {
      kind = Kind.OTHER;
      skip(c -> !(isConnector(c) || isAlphabetic(c) || isNumber(c) || isPunctuation(c)));
    }
    word = text.substring(start, at);
  }

  /** {@code HTTPStatus} is {@code HTTP} and {@code Status}. */
  private void upper() {
    if (at >= text.length()) {
      return;
    }
    if (!Character.isUpperCase(text.codePointAt(at))) {
      skip(Words::isSmall);
      return;
    }
    skip(Character::isUpperCase);
    if (at < text.length() && isAlphabetic(text.codePointAt(at))) {
      at -= Character.charCount(text.codePointBefore(at));
    }
  }

  private void skip(IntPredicate belongs) {
    while (at < text.length() && belongs.test(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
  }

  private static boolean isSmall(int c) {
    return isAlphabetic(c) && !Character.isUpperCase(c);
  }

  private static boolean isAlphabetic(int c) {
    boolean chinese = c >= 0x4E00 && c <= 0x9FCC || c >= 0x3400 && c <= 0x4D85 || c >= 0x20000 && c <= 0x2B81D;
    return Character.isLetter(c) && !chinese;
  }

  private static boolean isConnector(int c) {
    return c == '-' || c == '_' || Strings.isSpace(c);
  }

  private static boolean isNumber(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER || type == Character.LETTER_NUMBER || type == Character.OTHER_NUMBER;
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION, Character.DASH_PUNCTUATION, Character.START_PUNCTUATION,
          Character.END_PUNCTUATION, Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION -> true;
      default -> false;
    };
  }
}
