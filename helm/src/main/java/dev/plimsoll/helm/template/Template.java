package dev.plimsoll.helm.template;

import dev.plimsoll.source.Span;

/**
 * A parsed template.
 *
 * @param name what {@code include} calls it
 * @param file the name of the text that holds it
 * @param text that whole text
 * @param body what it does
 * @param fallback the place that stands for text of no known origin
 */
record Template(String name, String file, Text text, Node.Body body, Span fallback) {
  Span place(Node node) {
    return place(node.start(), node.end());
  }

  Span place(int start, int end) {
    return text.place(start, Math.max(start, end), fallback);
  }

  /** Go's {@code file:line:column}, the column in bytes from 0. */
  String location(int position) {
    String all = text.toString();
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < position && i < all.length(); i++) {
      if (all.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return file + ":" + line + ":" + Utf8.length(all.substring(lineStart, Math.min(position, all.length())));
  }

  int line(int position) {
    return 1 + (int) text.toString().substring(0, Math.min(position, text.length())).chars().filter(c -> c == '\n').count();
  }
}
