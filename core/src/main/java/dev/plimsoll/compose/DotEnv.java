package dev.plimsoll.compose;

import dev.plimsoll.source.Source;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads {@code .env} files: {@code NAME=value} lines with comments, quotes and an optional {@code export}. */
final class DotEnv {
  private DotEnv() {}

  static Map<String, String> values(Source source) {
    Map<String, String> values = new LinkedHashMap<>();
    source.text().lines().limit(100_000).forEach(line -> {
      String text = line.strip();
      if (text.startsWith("export ")) {
        text = text.substring("export ".length()).strip();
      }
      int end = separator(text);
      if (!text.startsWith("#") && end > 0) {
        values.put(text.substring(0, end).strip(), value(text.substring(end + 1).strip()));
      }
    });
    return values;
  }

  private static int separator(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '=' || text.charAt(i) == ':') {
        return i;
      }
    }
    return -1;
  }

  private static String value(String text) {
    char quote = text.isEmpty() ? ' ' : text.charAt(0);
    if (quote == '"' || quote == '\'') {
      int end = text.indexOf(quote, 1);
      return end > 0 ? text.substring(1, end) : text.substring(1);
    }
    int comment = text.indexOf(" #");
    return comment < 0 ? text : text.substring(0, comment).strip();
  }
}
