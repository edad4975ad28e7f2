package dev.plimsoll.yaml;

import dev.plimsoll.source.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Finds the comments of a document: a {@code #} that no scalar holds, at a line's start or behind a blank. */
final class Comments {
  private final Span document;
  private final String text;
  private final List<Span> found = new ArrayList<>();
  private int at;

  private Comments(Span document) {
    this.document = document;
    this.text = document.source().text();
    this.at = document.start();
  }

  static List<Span> of(Span document, YamlNode root) {
    if (document.text().indexOf('#') < 0) {
      return List.of();
    }
    Comments comments = new Comments(document);
    comments.walk(root);
    comments.scanTo(document.end());
    return List.copyOf(comments.found);
  }

  private void walk(YamlNode root) {
    Deque<YamlNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      YamlNode node = open.pop();
      if (node instanceof Scalar scalar) {
        skip(scalar);
      } else if (node instanceof Sequence sequence) {
        for (int i = sequence.items().size() - 1; i >= 0; i--) {
          open.push(sequence.items().get(i));
        }
      } else if (node instanceof Mapping mapping) {
        for (int i = mapping.entries().size() - 1; i >= 0; i--) {
          open.push(mapping.entries().get(i).value());
          open.push(mapping.entries().get(i).key());
        }
      }
    }
  }

  private void skip(Scalar scalar) {
    Span span = scalar.span();
    if (span.length() == 0 || span.start() < at) {
      return;
    }
    boolean block = scalar.style() == Scalar.Style.LITERAL || scalar.style() == Scalar.Style.FOLDED;
    int lineEnd = document.source().lineEnd(document.source().line(span.start()));
    scanTo(block ? Math.min(lineEnd, span.end()) : span.start());
    at = Math.max(at, span.end());
  }

  private void scanTo(int end) {
    for (; at < end; at++) {
      if (text.charAt(at) == '#' && (at == document.start() || isBlank(text.charAt(at - 1)))) {
        int stop = document.source().lineEnd(document.source().line(at));
        found.add(document.source().span(at, stop));
        at = stop - 1;
      }
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\uFEFF';
  }
}
