package dev.plimsoll.yaml;

import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Reads YAML documents one at a time. The text is split at its {@code ---} lines first and each piece parsed alone, so a
 * broken document hides none of its neighbours.
 */
public final class YamlParser {
  private YamlParser() {}

  /** Its documents in order, each a {@link YamlDocument} or, where it is broken, an {@link Unparsed}; empty ones are left out. */
  public static List<Document> parse(Source source) {
    List<Document> all = new ArrayList<>();
    documents(source).forEach(all::add);
    return all;
  }

  /** The same, parsed one by one as the iteration goes on, so that no more than one needs to be in memory. */
  public static Iterable<Document> documents(Source source) {
    return () -> new DocumentIterator(source);
  }

  /** The root of the first document that parses and is not empty: for small files of our own. */
  public static Optional<YamlNode> root(Source source) {
    for (Document document : documents(source)) {
      if (document instanceof YamlDocument yaml) {
        return Optional.of(yaml.root());
      }
    }
    return Optional.empty();
  }

  private static final class DocumentIterator implements Iterator<Document> {
    private final Source source;
    private int at;
    private Document next;

    DocumentIterator(Source source) {
      this.source = source;
      this.at = source.text().startsWith("\uFEFF") ? 1 : 0;
    }

    @Override
    public boolean hasNext() {
      String text = source.text();
      while (next == null && at < text.length()) {
        int end = endOfDocument(text, at);
        next = new DocumentParser(source, at, end).parse().orElse(null);
        at = end;
      }
      return next != null;
    }

    @Override
    public Document next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Document result = next;
      next = null;
      return result;
    }

    /** The start of the {@code ---} line behind {@code from} that ends a document with content, or the text's end. */
    private static int endOfDocument(String text, int from) {
      boolean content = false;
      int line = from;
      while (line < text.length()) {
        int next = nextLine(text, line);
        boolean separator = isMark(text, line, "---");
        if (separator && content) {
          return line;
        }
        if (isMark(text, line, "...") && content) {
          return next;
        }
        content |= hasContent(text, separator ? line + 3 : line, next);
        line = next;
      }
      return text.length();
    }

    private static boolean isMark(String text, int line, String mark) {
      if (!text.startsWith(mark, line)) {
        return false;
      }
      int behind = line + 3;
      return behind == text.length() || " \t\r\n".indexOf(text.charAt(behind)) >= 0;
    }

    private static boolean hasContent(String text, int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
          return c != '#' && !(c == '%' && i == from);
        }
      }
      return false;
    }

    private static int nextLine(String text, int from) {
      int newline = text.indexOf('\n', from);
      return newline < 0 ? text.length() : newline + 1;
    }
  }

  /** Where a parse of {@code source} from {@code start} to {@code end} went wrong at {@code at}. */
  static Unparsed unparsed(Source source, int start, int end, int at, String reason) {
    int place = Math.max(start, Math.min(at, end));
    if (source.text().substring(place, end).isBlank()) {
      while (place > start && Character.isWhitespace(source.text().charAt(place - 1))) {
        place--;
      }
    }
    int line = source.line(place);
    int lineEnd = Math.max(place, Math.min(end, source.lineEnd(line)));
    if (lineEnd == place && place > source.lineStart(line)) {
      place = source.lineStart(line);
    }
    return new Unparsed(new Span(source, start, end), new Span(source, place, lineEnd), reason);
  }
}
