package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.SyntaxError.Kind;
import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins continued lines, and takes comments, directives and the bodies of here-documents out of them. */
final class LineReader {
  /** The longest line, its break included, that BuildKit's scanner takes. */
  private static final int LONGEST_LINE = 65_535;
  private static final Pattern DIRECTIVE = Pattern.compile("#\\s*([a-zA-Z][a-zA-Z0-9]*)\\s*=\\s*(\\S(?:.*\\S)?)\\s*");

  private final Source source;
  private final String text;
  private final List<SyntaxError> errors;
  private final List<Span> comments = new ArrayList<>();
  private final List<Directive> directives = new ArrayList<>();
  private char escape = '\\';
  private boolean inDirectives = true;
  private int at;
  private int lineStart;
  private int lineEnd;

  LineReader(Source source, List<SyntaxError> errors) {
    this.source = source;
    this.text = source.text();
    this.errors = errors;
    at = text.startsWith("\uFEFF") ? 1 : 0;
  }

  /**
   * A joined line that is not blank.
   *
   * @param comments the comments right above it, one a line, none of them bare
   * @param blanks the blank lines inside it
   */
  record Joined(Excerpt text, Span span, List<Span> comments, List<Span> blanks) {}

  char escape() {
    return escape;
  }

  List<Span> comments() {
    return comments;
  }

  List<Directive> directives() {
    return directives;
  }

  /** The next instruction's line; nothing at the end of the file. */
  Optional<Joined> next() {
    List<Span> above = new ArrayList<>();
    while (nextLine()) {
      int start = skipSpace(lineStart);
      if (start < lineEnd && text.charAt(start) == '#') {
        comments.add(source.span(start, lineEnd));
        if (!readDirective(start)) {
          if (text.substring(start + 1, lineEnd).isBlank()) {
            above.clear();
          } else {
            above.add(source.span(start, lineEnd));
          }
        }
        continue;
      }
      inDirectives = false;
      if (start < lineEnd) {
        return Optional.of(join(start, above));
      }
    }
    return Optional.empty();
  }

  /** The lines up to {@code name}, which is taken too; all of the rest, and an error at {@code mark}, when it never comes. */
  Span body(String name, boolean stripsTabs, Span mark) {
    int start = Math.min(at, text.length());
    while (nextLine()) {
      int from = lineStart;
      while (stripsTabs && from < lineEnd && text.charAt(from) == '\t') {
        from++;
      }
      if (lineEnd - from == name.length() && text.startsWith(name, from)) {
        return source.span(start, lineStart);
      }
    }
    errors.add(new SyntaxError(Kind.FILE, mark, "here-document \"" + name + "\" is not closed"));
    return source.span(start, text.length());
  }

  /** The end of what was read last, its line break left out. */
  int end() {
    return lineEnd;
  }

  private Joined join(int start, List<Span> above) {
    Excerpt.Builder joined = new Excerpt.Builder(source);
    List<Span> blanks = new ArrayList<>();
    int end = lineEnd;
    boolean open = append(joined, start);
    while (open && nextLine()) {
      int from = skipSpace(lineStart);
      if (from == lineEnd) {
        blanks.add(source.span(lineStart, lineEnd));
      } else if (text.charAt(from) == '#') {
        comments.add(source.span(from, lineEnd));
      } else {
        end = lineEnd;
        open = append(joined, lineStart);
      }
    }
    return new Joined(joined.build(start), source.span(start, end), List.copyOf(above), blanks);
  }

  /** Appends the current line from {@code start}; true when it goes on in the next. */
  private boolean append(Excerpt.Builder joined, int start) {
    int last = lineEnd;
    while (last > start && (text.charAt(last - 1) == ' ' || text.charAt(last - 1) == '\t')) {
      last--;
    }
    boolean open = last > start && text.charAt(last - 1) == escape && (last - 1 == start || text.charAt(last - 2) != escape);
    joined.append(start, open ? last - 1 : lineEnd);
    return open;
  }

  private boolean nextLine() {
    if (at >= text.length()) {
      return false;
    }
    lineStart = at;
    int newline = text.indexOf('\n', at);
    lineEnd = newline < 0 ? text.length() : newline;
    at = newline < 0 ? text.length() : newline + 1;
    if (at - lineStart > LONGEST_LINE) {
      errors.add(new SyntaxError(Kind.FILE, source.span(lineStart, Math.min(lineStart + 80, lineEnd)),
          "line of " + (at - lineStart) + " characters is longer than BuildKit's " + LONGEST_LINE));
      lineEnd = lineStart;
    }
    while (lineEnd > lineStart && text.charAt(lineEnd - 1) == '\r') {
      lineEnd--;
    }
    return true;
  }

  private int skipSpace(int from) {
    int i = from;
    while (i < lineEnd && Excerpt.isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private boolean readDirective(int start) {
    if (!inDirectives) {
      return false;
    }
    Matcher matcher = DIRECTIVE.matcher(text).region(start, lineEnd);
    String name = matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
    if (!name.equals("syntax") && !name.equals("escape") && !name.equals("check")) {
      inDirectives = false;
      return false;
    }
    Span value = source.span(matcher.start(2), matcher.end(2));
    if (directives.stream().anyMatch(known -> known.name().equals(name))) {
      errors.add(new SyntaxError(Kind.DIRECTIVE, source.span(start, lineEnd), "directive \"" + name + "\" is given twice"));
      return true;
    }
    directives.add(new Directive(name, value.text(), source.span(start, lineEnd),
        source.span(matcher.start(1), matcher.end(1)), value));
    if (name.equals("escape")) {
      if (value.text().equals("\\") || value.text().equals("`")) {
        escape = value.text().charAt(0);
      } else {
        errors.add(new SyntaxError(Kind.DIRECTIVE, value, "escape directive \"" + value.text() + "\" is neither \"\\\" nor \"`\""));
      }
    }
    return true;
  }
}
