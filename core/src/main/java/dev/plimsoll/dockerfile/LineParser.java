package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.SyntaxError.Kind;
import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Splits a joined line into keyword, flags and words by the grammar of its instruction, and reads its here-documents. */
final class LineParser {
  private static final Set<String> HEREDOC_TAKERS = Set.of("run", "copy", "add", "onbuild");
  private static final Pattern HEREDOC = Pattern.compile("(\\d*)<<(-?)\\s*([^<]+)");

  private final LineReader reader;
  private final List<SyntaxError> errors;

  LineParser(LineReader reader, List<SyntaxError> errors) {
    this.reader = reader;
    this.errors = errors;
  }

  Line parse(int index, LineReader.Joined joined) {
    Line line = parse(index, joined.text(), joined.span(), joined.comments(), joined.blanks(), List.of());
    boolean mayHold = HEREDOC_TAKERS.contains(line.keyword().text().toLowerCase(Locale.ROOT));
    if (!mayHold || line.isJson() || joined.text().text().indexOf("<<") < 0) {
      return line;
    }
    List<Heredoc> heredocs = heredocs(joined.text());
    if (heredocs.isEmpty()) {
      return line;
    }
    Span whole = joined.span().source().span(joined.span().start(), reader.end());
    return new Line(index, whole, line.keyword(), line.flags(), line.rest(), line.words(), false, heredocs,
        line.comments(), line.blanks());
  }

  /** The instruction behind ONBUILD. */
  Line trigger(Line onbuild) {
    Excerpt rest = onbuild.rest();
    Span span = rest.span().source().span(rest.span().start(), Math.max(rest.span().start(), onbuild.span().end()));
    return parse(onbuild.index(), rest, span, onbuild.comments(), List.of(), onbuild.heredocs());
  }

  private Line parse(int index, Excerpt text, Span span, List<Span> comments, List<Span> blanks, List<Heredoc> heredocs) {
    Excerpt line = text.strip();
    char escape = reader.escape();
    int end = 0;
    while (end < line.length() && !isBlank(line.text().charAt(end))) {
      end++;
    }
    Word keyword = Word.of(line.slice(0, end), escape);
    List<Flag> flags = new ArrayList<>();
    Excerpt rest = new WordSplitter(line.slice(end), escape).flags(flags).strip();
    String name = keyword.text().toLowerCase(Locale.ROOT);
    List<Word> words;
    boolean json = false;
    switch (name) {
      case "arg", "env", "label" -> words = new WordSplitter(rest, escape).words();
      case "expose", "from" -> words = new WordSplitter(rest, escape).plain();
      case "cmd", "entrypoint", "run", "shell", "add", "copy", "volume", "healthcheck" -> {
        Excerpt array = rest;
        words = new ArrayList<>();
        if (name.equals("healthcheck")) {
          int type = 0;
          while (type < rest.length() && !Excerpt.isSpace(rest.text().charAt(type))) {
            type++;
          }
          if (type > 0) {
            words.add(Word.of(rest.slice(0, type), escape));
          }
          array = rest.slice(type).strip();
        }
        JsonArray.Content content = JsonArray.read(array, escape).orElse(new JsonArray.Content(List.of(), false));
        json = content.onlyStrings();
        if (json) {
          words.addAll(content.words());
        } else {
          if (JsonArray.read(array, escape).isPresent()) {
            errors.add(new SyntaxError(Kind.JSON, array.span().firstLine(), "array in JSON form holds something other than strings"));
          }
          if (name.equals("add") || name.equals("copy") || name.equals("volume")) {
            words.addAll(new WordSplitter(array, escape).plain());
          } else if (!array.isEmpty()) {
            words.add(Word.of(array, escape));
          }
        }
      }
      case "maintainer", "stopsignal", "user", "workdir", "onbuild" ->
          words = rest.isEmpty() ? List.of() : List.of(Word.of(rest, escape));
      default -> words = List.of();
    }
    return new Line(index, span, keyword, flags, rest, words, json, heredocs, comments, blanks);
  }

  private List<Heredoc> heredocs(Excerpt line) {
    List<Heredoc> found = new ArrayList<>();
    for (Lexer.Piece piece : Lexer.split(line.text())) {
      Matcher matcher = HEREDOC.matcher(piece.text());
      if (!matcher.matches()) {
        continue;
      }
      String rest = matcher.group(3);
      Expansion name = Lexer.expand(rest, '\\', Scope.ASIS);
      if (!name.isValid() || name.words().size() != 1) {
        continue;
      }
      String word = name.words().get(0);
      boolean quoted = quotes(rest) != quotes(word);
      boolean stripsTabs = !matcher.group(2).isEmpty();
      Span mark = line.span(piece.start(), piece.end());
      found.add(new Heredoc(word, mark, reader.body(word, stripsTabs, mark), !quoted, stripsTabs));
    }
    return found;
  }

  private static long quotes(String text) {
    return text.chars().filter(c -> c == '\'' || c == '"').count();
  }

  /** The white space that separates words; narrower than what is trimmed at the ends. */
  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\u000b' || c == '\f' || c == '\r';
  }
}
