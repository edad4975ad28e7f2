package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Excerpt;
import java.util.ArrayList;
import java.util.List;

/** The three ways in which an instruction's arguments are split into words. */
final class WordSplitter {
  private final Excerpt excerpt;
  private final String text;
  private final char escape;

  WordSplitter(Excerpt excerpt, char escape) {
    this.excerpt = excerpt;
    this.text = excerpt.text();
    this.escape = escape;
  }

  /** Words between blanks; quotes mean nothing. */
  List<Word> plain() {
    List<Word> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || LineParser.isBlank(text.charAt(i))) {
        if (i > start) {
          words.add(Word.of(excerpt.slice(start, i), escape));
        }
        start = i + 1;
      }
    }
    return words;
  }

  /** Words in which quotes and escapes keep white space; they stay in the words. */
  List<Word> words() {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (true) {
      at = skipSpace(at);
      if (at == text.length()) {
        return words;
      }
      int start = at;
      char quote = '\0';
      while (at < text.length() && (quote != '\0' || !Excerpt.isSpace(text.charAt(at)))) {
        char c = text.charAt(at);
        if (c == escape && quote != '\'') {
          at++;
        } else if (quote == '\0' && (c == '\'' || c == '"')) {
          quote = c;
        } else if (c == quote) {
          quote = '\0';
        }
        at = Math.min(at + 1, text.length());
      }
      boolean dangling = at == text.length() && endsInEscape(start);
      if (at - start > (dangling ? 1 : 0)) {
        words.add(Word.of(excerpt.slice(start, dangling ? at - 1 : at), escape));
      }
    }
  }

  /** Adds the leading words that start with two dashes to {@code flags}, and gives what stands behind them. */
  Excerpt flags(List<Flag> flags) {
    int at = 0;
    while (true) {
      at = skipSpace(at);
      if (!text.startsWith("--", at)) {
        return excerpt.slice(at);
      }
      int start = at;
      StringBuilder value = new StringBuilder();
      char quote = '\0';
      while (at < text.length() && (quote != '\0' || !Excerpt.isSpace(text.charAt(at)))) {
        char c = text.charAt(at++);
        if (c == escape) {
          if (at < text.length()) {
            value.append(text.charAt(at++));
          }
        } else if (quote == '\0' && (c == '\'' || c == '"')) {
          quote = c;
        } else if (c == quote) {
          quote = '\0';
        } else {
          value.append(c);
        }
      }
      if (value.length() == 2) {
        return excerpt.slice(at);
      }
      int equals = value.indexOf("=");
      flags.add(new Flag(value.substring(2, equals < 0 ? value.length() : equals),
          equals < 0 ? "" : value.substring(equals + 1), equals >= 0, excerpt.slice(start, at)));
    }
  }

  /** Whether the text ends in an escape that escapes nothing. */
  private boolean endsInEscape(int from) {
    int escapes = 0;
    for (int i = text.length() - 1; i >= from && text.charAt(i) == escape; i--) {
      escapes++;
    }
    return escapes % 2 == 1;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < text.length() && Excerpt.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }
}
