package dev.plimsoll.shell;

import dev.plimsoll.shell.Statement.Chain;
import dev.plimsoll.shell.Statement.Compound;
import dev.plimsoll.shell.Statement.Kind;
import dev.plimsoll.shell.Statement.Link;
import dev.plimsoll.shell.Statement.Pipe;
import dev.plimsoll.shell.Statement.Simple;
import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads statements: one pass over the text from left to right, each construct where it stands. What is wrong is noted and
 * stepped over; nesting beyond a bound gives up the rest.
 */
final class ShellParser {
  private static final Set<String> CLOSERS = Set.of("then", "do", "done", "fi", "elif", "else", "esac", "}");

  private final ShellLexer lexer;
  private final String text;

  private ShellParser(ShellLexer lexer) {
    this.lexer = lexer;
    this.text = lexer.text();
  }

  /** The statements of {@code text}, and what is wrong in it added to {@code problems}. */
  static Statement parse(Excerpt text, int depth, List<Problem> problems) {
    ShellParser parser = new ShellParser(new ShellLexer(text, depth, problems));
    return parser.chain(Set.of(), '\0');
  }

  /** Called by the lexer inside {@code $(}: statements up to the closing parenthesis, which is taken. */
  static Statement substitution(ShellLexer lexer) {
    ShellParser parser = new ShellParser(lexer);
    Statement inner = parser.chain(Set.of(), ')');
    if (!lexer.take(")")) {
      lexer.problem(lexer.at(), "\")\" is missing");
    }
    return inner;
  }

  /** Statements up to one of the words in {@code stops}, or {@code close}, neither of which is taken. */
  private Chain chain(Set<String> stops, char close) {
    List<Statement> items = new ArrayList<>();
    List<Link> links = new ArrayList<>();
    int start = lexer.at();
    Link link = Link.FIRST;
    if (lexer.enter()) {
      while (true) {
        lexer.skipToCommand();
        if (lexer.isAtEnd() || close != '\0' && lexer.peek() == close) {
          break;
        }
        String word = lexer.plainWord();
        if (stops.contains(word) || stops.contains(";;") && text.startsWith(";;", lexer.at())) {
          break;
        }
        if (CLOSERS.contains(word) || ");&|".indexOf(lexer.peek()) >= 0) {
          lexer.problem(lexer.at(), "\"" + (word.isEmpty() ? lexer.peek() : word) + "\" stands where a command belongs");
          lexer.move(Math.max(1, word.length()));
          continue;
        }
        int before = lexer.at();
        items.add(pipeline());
        links.add(link);
        if (lexer.at() == before) {
          lexer.move(1);
        }
        link = link(stops);
      }
      lexer.leave();
    }
    return new Chain(items, links, lexer.span(start, Math.max(start, lexer.at())));
  }

  private Link link(Set<String> stops) {
    lexer.skipBlanks();
    if (lexer.take("&&")) {
      return Link.AND;
    }
    if (lexer.take("||")) {
      return Link.OR;
    }
    if (lexer.peek() == ';' && !text.startsWith(";;", lexer.at())) {
      lexer.move(1);
      return Link.THEN;
    }
    if (lexer.peek() == '&') {
      lexer.move(1);
      return Link.BACKGROUND;
    }
    if (text.startsWith(";;", lexer.at()) && !stops.contains(";;")) {
      lexer.problem(lexer.at(), "\";;\" stands outside of a case");
      lexer.move(2);
    }
    return Link.THEN;
  }

  private Statement pipeline() {
    int start = lexer.at();
    boolean negated = false;
    while (lexer.takeWord("!")) {
      negated = !negated;
      lexer.skipBlanks();
    }
    List<Statement> stages = new ArrayList<>();
    do {
      lexer.skipToCommand();
      stages.add(command());
      lexer.skipBlanks();
    } while (lexer.takePipe());
    return stages.size() == 1 && !negated ? stages.get(0) : new Pipe(stages, negated, lexer.span(start, lexer.at()));
  }

  private Statement command() {
    int start = lexer.at();
    if (text.startsWith("((", start)) {
      lexer.move(2);
      ShellWord inner = lexer.arithmetic(start);
      return compound(Kind.ARITHMETIC, List.of(inner), List.of(), start);
    }
    if (lexer.take("(")) {
      Chain body = chain(Set.of(), ')');
      expect(")");
      return compound(Kind.SUBSHELL, List.of(), List.of(body), start);
    }
    String word = lexer.plainWord();
    switch (word) {
      case "{":
        lexer.move(1);
        return compound(Kind.GROUP, List.of(), List.of(body(Set.of("}"), "}")), start);
      case "if":
        return conditional(start);
      case "while":
      case "until":
        return loop(word, start);
      case "for":
      case "select":
        return iteration(word, start);
      case "case":
        return choice(start);
      case "[[":
        lexer.move(2);
        return compound(Kind.CONDITIONAL, lexer.condition(), List.of(), start);
      case "function":
        return function(start);
      default:
        return simple();
    }
  }

  private Statement conditional(int start) {
    List<Statement> bodies = new ArrayList<>();
    lexer.move(2);
    bodies.add(body(Set.of("then"), "then"));
    while (true) {
      bodies.add(chain(Set.of("elif", "else", "fi"), '\0'));
      if (lexer.takeWord("elif")) {
        bodies.add(body(Set.of("then"), "then"));
      } else if (lexer.takeWord("else")) {
        bodies.add(body(Set.of("fi"), "fi"));
        break;
      } else {
        expectWord("fi");
        break;
      }
    }
    return compound(Kind.IF, List.of(), bodies, start);
  }

  private Statement loop(String word, int start) {
    lexer.move(word.length());
    Statement condition = body(Set.of("do"), "do");
    Statement body = body(Set.of("done"), "done");
    return compound(word.equals("while") ? Kind.WHILE : Kind.UNTIL, List.of(), List.of(condition, body), start);
  }

  private Statement iteration(String word, int start) {
    lexer.move(word.length());
    lexer.skipBlanks();
    List<ShellWord> words = new ArrayList<>();
    if (text.startsWith("((", lexer.at())) {
      int inner = lexer.at();
      lexer.move(2);
      words.add(lexer.arithmetic(inner));
    } else {
      words.add(lexer.word());
      lexer.skipToCommand();
      if (lexer.takeWord("in")) {
        lexer.skipBlanks();
        while (!lexer.isAtEnd() && "\n;&|)".indexOf(lexer.peek()) < 0) {
          int before = lexer.at();
          words.add(lexer.word());
          lexer.move(lexer.at() == before ? 1 : 0);
          lexer.skipBlanks();
        }
      }
    }
    lexer.skipBlanks();
    lexer.take(";");
    lexer.skipToCommand();
    Statement body;
    if (lexer.takeWord("{")) {
      body = body(Set.of("}"), "}");
    } else {
      expectWord("do");
      body = body(Set.of("done"), "done");
    }
    return compound(word.equals("for") ? Kind.FOR : Kind.SELECT, words, List.of(body), start);
  }

  private Statement choice(int start) {
    lexer.move(4);
    lexer.skipBlanks();
    List<ShellWord> words = new ArrayList<>();
    List<Statement> bodies = new ArrayList<>();
    words.add(lexer.word());
    lexer.skipToCommand();
    expectWord("in");
    while (true) {
      lexer.skipToCommand();
      if (lexer.isAtEnd() || lexer.plainWord().equals("esac")) {
        break;
      }
      lexer.take("(");
      lexer.skipBlanks();
      int before = lexer.at();
      while (!lexer.isAtEnd() && lexer.peek() != ')' && lexer.peek() != '\n') {
        int pattern = lexer.at();
        words.add(lexer.word());
        lexer.skipBlanks();
        lexer.move(lexer.peek() == '|' || lexer.at() == pattern ? 1 : 0);
        lexer.skipBlanks();
      }
      expect(")");
      bodies.add(chain(Set.of(";;", ";&", "esac"), '\0'));
      if (text.startsWith(";;", lexer.at())) {
        lexer.move(text.startsWith(";;&", lexer.at()) ? 3 : 2);
      } else if (lexer.at() == before) {
        lexer.move(1);
      }
    }
    expectWord("esac");
    return compound(Kind.CASE, words, bodies, start);
  }

  private Statement function(int start) {
    lexer.move("function".length());
    lexer.skipBlanks();
    ShellWord name = lexer.word();
    lexer.skipBlanks();
    if (lexer.take("(")) {
      lexer.skipBlanks();
      expect(")");
    }
    lexer.skipToCommand();
    return compound(Kind.FUNCTION, List.of(name), lexer.isAtEnd() ? List.of() : List.of(nested()), start);
  }

  private Statement simple() {
    int start = lexer.at();
    List<ShellWord> words = new ArrayList<>();
    List<Assignment> assignments = new ArrayList<>();
    List<Redirection> redirections = new ArrayList<>();
    int end = start;
    while (true) {
      lexer.skipBlanks();
      char c = lexer.peek();
      boolean amp = c == '&' && text.startsWith("&>", lexer.at());
      if (lexer.isAtEnd() || c == '\n' || c == ';' || c == '&' && !amp || c == '|' || c == ')') {
        break;
      }
      if (c == '(') {
        if (words.size() == 1 && assignments.isEmpty() && lexer.takeParentheses()) {
          lexer.skipToCommand();
          return compound(Kind.FUNCTION, words, lexer.isAtEnd() ? List.of() : List.of(nested()), start);
        }
        lexer.problem(lexer.at(), "\"(\" stands where a word belongs");
        lexer.move(1);
        continue;
      }
      int before = lexer.at();
      if (lexer.isAtRedirection()) {
        redirections.add(lexer.redirection());
      } else if (words.isEmpty() && lexer.isAtAssignment()) {
        assignments.add(lexer.assignment());
      } else {
        words.add(lexer.word());
      }
      if (lexer.at() == before) {
        lexer.move(1);
      }
      end = lexer.at();
    }
    return new Simple(words, assignments, redirections, lexer.span(start, end));
  }

  private Statement nested() {
    if (!lexer.enter()) {
      return new Chain(List.of(), List.of(), lexer.span(lexer.at(), lexer.at()));
    }
    Statement body = command();
    lexer.leave();
    return body;
  }

  private Statement body(Set<String> stops, String end) {
    Chain body = chain(stops, '\0');
    expectWord(end);
    return body;
  }

  private Statement compound(Kind kind, List<ShellWord> words, List<Statement> bodies, int start) {
    int end = lexer.at();
    List<Redirection> redirections = new ArrayList<>();
    lexer.skipBlanks();
    while (kind != Kind.FUNCTION && !lexer.isAtEnd() && lexer.isAtRedirection()) {
      redirections.add(lexer.redirection());
      end = lexer.at();
      lexer.skipBlanks();
    }
    Span span = lexer.span(start, end);
    return new Compound(kind, words, bodies, redirections, span);
  }

  private void expect(String mark) {
    lexer.skipBlanks();
    if (!lexer.take(mark)) {
      lexer.problem(lexer.at(), "\"" + mark + "\" is missing");
    }
  }

  private void expectWord(String word) {
    lexer.skipToCommand();
    if (!lexer.takeWord(word)) {
      lexer.problem(lexer.at(), "\"" + word + "\" is missing");
    }
  }
}
