package dev.plimsoll.yaml;

import dev.plimsoll.rule.Edit;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sets fields by text edits that leave everything else as it stands: the one way in which fixes add to YAML. A value is YAML
 * text written as in block style from column 0; a value of several lines is moved to the right indentation.
 */
public final class Insertion {
  private static final int INDENT = 2;

  private Insertion() {}

  /**
   * The edit that makes {@code keys} hold {@code value} below {@code base}: replaces a scalar that is there, adds what is
   * missing behind the entries that are. Empty where the place holds something that cannot be extended by text (an alias, a
   * merged mapping, a node of another kind).
   */
  public static Optional<Edit> set(Mapping base, String value, String... keys) {
    return set(base, value, List.of(keys));
  }

  public static Optional<Edit> set(Mapping base, String value, List<String> keys) {
    Mapping mapping = base;
    for (int i = 0; i < keys.size(); i++) {
      Optional<Mapping.Entry> entry = written(mapping, keys.get(i));
      if (entry.isEmpty()) {
        return mapping.has(keys.get(i)) ? Optional.empty() : Optional.of(add(mapping, keys.subList(i, keys.size()), value));
      }
      YamlNode held = entry.get().value();
      if (i == keys.size() - 1) {
        return replace(entry.get(), value);
      }
      if (held instanceof Scalar scalar && scalar.isNull()) {
        return replace(entry.get(), nested(keys.subList(i + 1, keys.size()), value));
      }
      if (!(held instanceof Mapping inner)) {
        return Optional.empty();
      }
      if (inner.isEmpty()) {
        return replace(entry.get(), nested(keys.subList(i + 1, keys.size()), value));
      }
      mapping = inner;
    }
    return Optional.empty();
  }

  /** The edit that appends {@code value}, YAML text on one line, to {@code sequence}; empty for an empty block sequence. */
  public static Optional<Edit> append(Sequence sequence, String value) {
    Source source = sequence.span().source();
    if (sequence.isFlow()) {
      int at = sequence.items().isEmpty() ? sequence.span().end() - 1 : last(sequence).span().end();
      return Optional.of(new Edit(source.span(at, at), (sequence.items().isEmpty() ? "" : ", ") + value));
    }
    if (sequence.items().isEmpty()) {
      return Optional.empty();
    }
    int dash = source.text().lastIndexOf('-', sequence.items().get(0).span().start() - 1);
    int at = lineEnd(source, last(sequence).span());
    return Optional.of(new Edit(source.span(at, at), newline(source) + " ".repeat(source.column(dash) - 1) + "- " + value));
  }

  /** The edit that takes an entry away together with its line, or its comma in a flow mapping. */
  public static Edit remove(Mapping mapping, Mapping.Entry entry) {
    Source source = mapping.span().source();
    Span span = entry.span();
    String text = source.text();
    if (mapping.isFlow()) {
      return new Edit(flowRemoval(mapping, entry), "");
    }
    int lineStart = source.lineStart(span.line());
    boolean firstOfItem = !text.substring(lineStart, span.start()).isBlank();
    if (mapping.entries().size() == 1) {
      return new Edit(span, "{}");
    }
    if (firstOfItem) {
      Mapping.Entry next = mapping.entries().get(1);
      return new Edit(source.span(span.start(), next.span().start()), "");
    }
    int from = lineStart;
    int to = lineEnd(source, span);
    if (to < text.length()) {
      to += text.startsWith("\r\n", to) ? 2 : 1;
    } else if (from > 0) {
      from = source.lineEnd(source.line(from) - 1);
    }
    return new Edit(source.span(from, to), "");
  }

  private static Span flowRemoval(Mapping mapping, Mapping.Entry entry) {
    List<Mapping.Entry> entries = mapping.entries();
    int index = entries.indexOf(entry);
    Source source = mapping.span().source();
    if (index + 1 < entries.size()) {
      return source.span(entry.span().start(), entries.get(index + 1).span().start());
    }
    return index > 0 ? source.span(entries.get(index - 1).span().end(), entry.span().end()) : entry.span();
  }

  private static Optional<Mapping.Entry> written(Mapping mapping, String key) {
    Mapping.Entry found = null;
    for (Mapping.Entry entry : mapping.entries()) {
      found = entry.name().equals(key) ? entry : found;
    }
    return Optional.ofNullable(found);
  }

  private static Optional<Edit> replace(Mapping.Entry entry, String value) {
    YamlNode held = entry.value();
    Span key = entry.key().span();
    Source source = key.source();
    boolean inline = !value.contains("\n") && !value.contains(": ") || value.startsWith("{") || value.startsWith("[");
    boolean empty = held.span().length() == 0;
    boolean replaceable = held instanceof Scalar || held instanceof Mapping mapping && mapping.isEmpty() && mapping.isFlow()
        || held instanceof Sequence sequence && sequence.items().isEmpty();
    if (!replaceable) {
      return Optional.empty();
    }
    int colon = source.text().indexOf(':', key.end());
    if (inline) {
      return Optional.of(empty ? new Edit(source.span(colon + 1, colon + 1), " " + value) : new Edit(held.span(), value));
    }
    int from = empty ? colon + 1 : held.span().start();
    int to = empty ? colon + 1 : held.span().end();
    while (from > colon + 1 && source.text().charAt(from - 1) == ' ') {
      from--;
    }
    return Optional.of(new Edit(source.span(from, to), newline(source) + indented(source, value, source.column(key.start()) - 1 + INDENT)));
  }

  private static Edit add(Mapping mapping, List<String> keys, String value) {
    Source source = mapping.span().source();
    if (mapping.isFlow()) {
      int at = mapping.isEmpty() ? mapping.span().end() - 1 : mapping.entries().get(mapping.entries().size() - 1).span().end();
      return new Edit(source.span(at, at), (mapping.isEmpty() ? "" : ", ") + flow(keys, value));
    }
    Span last = mapping.entries().get(mapping.entries().size() - 1).span();
    int column = source.column(mapping.entries().get(0).key().span().start()) - 1;
    int at = lineEnd(source, last);
    return new Edit(source.span(at, at), newline(source) + indented(source, nested(keys, value), column));
  }

  /** {@code a:\n  b: value} for the keys a, b. */
  private static String nested(List<String> keys, String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      text.append(i == 0 ? "" : "\n" + " ".repeat(i * INDENT)).append(keys.get(i)).append(':');
    }
    boolean block = value.contains("\n") || isEntry(value) || value.startsWith("- ");
    return text + (block ? "\n" + value.indent(keys.size() * INDENT).stripTrailing() : " " + value);
  }

  private static boolean isEntry(String value) {
    char first = value.isEmpty() ? ' ' : value.charAt(0);
    return first != '{' && first != '[' && first != '"' && first != '\'' && value.contains(": ");
  }

  private static String flow(List<String> keys, String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < keys.size(); i++) {
      text.append(i == 0 ? "" : "{").append(keys.get(i)).append(": ");
    }
    return text.append(flowValue(value)).append("}".repeat(keys.size() - 1)).toString();
  }

  private static String flowValue(String value) {
    List<String> lines = value.lines().toList();
    if (value.startsWith("- ")) {
      List<String> items = new ArrayList<>();
      lines.forEach(line -> items.add(line.replaceFirst("^- ", "")));
      return "[" + String.join(", ", items) + "]";
    }
    return lines.size() > 1 || isEntry(value) ? "{" + String.join(", ", lines.stream().map(String::strip).toList()) + "}" : value;
  }

  private static String indented(Source source, String block, int column) {
    String indent = " ".repeat(column);
    List<String> lines = block.lines().map(line -> line.isBlank() ? line : indent + line).toList();
    return String.join(newline(source), lines);
  }

  /** Behind the last character of the last line of {@code span}, a trailing comment included. */
  private static int lineEnd(Source source, Span span) {
    return source.lineEnd(span.endLine());
  }

  private static YamlNode last(Sequence sequence) {
    return sequence.items().get(sequence.items().size() - 1);
  }

  private static String newline(Source source) {
    int first = source.text().indexOf('\n');
    return first > 0 && source.text().charAt(first - 1) == '\r' ? "\r\n" : "\n";
  }
}
