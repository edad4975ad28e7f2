package dev.plimsoll.shell;

import dev.plimsoll.source.Excerpt;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Reads words, redirections and assignments, with all quoting and expansions, at one moving position. */
final class ShellLexer {
  private static final int DEEPEST = 64;

  private final Excerpt excerpt;
  private final String text;
  private final List<Problem> problems;
  private final List<Integer> pending = new ArrayList<>();
  private int at;
  private int depth;

  ShellLexer(Excerpt excerpt, int depth, List<Problem> problems) {
    this.excerpt = excerpt;
    this.text = excerpt.text();
    this.depth = depth;
    this.problems = problems;
  }

  String text() {
    return text;
  }

  int at() {
    return at;
  }

  boolean isAtEnd() {
    return at >= text.length();
  }

  char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  void move(int by) {
    at = Math.min(text.length(), at + by);
  }

  Span span(int start, int end) {
    return excerpt.span(Math.min(start, text.length()), Math.min(end, text.length()));
  }

  void problem(int where, String message) {
    if (problems.size() < 100) {
      problems.add(new Problem(span(where, Math.min(where + 1, text.length())), message));
    }
  }

  /** Goes one level deeper; when that is too deep, the rest of the text is given up. */
  boolean enter() {
    if (++depth > DEEPEST) {
      problem(at, "script is nested deeper than " + DEEPEST + " levels");
      at = text.length();
      depth--;
      return false;
    }
    return true;
  }

  void leave() {
    depth--;
  }

  boolean take(String mark) {
    if (!text.startsWith(mark, at)) {
      return false;
    }
    at += mark.length();
    return true;
  }

  boolean takePipe() {
    if (peek() != '|' || text.startsWith("||", at)) {
      return false;
    }
    at += text.startsWith("|&", at) ? 2 : 1;
    return true;
  }

  boolean takeParentheses() {
    int i = at + 1;
    while (i < text.length() && (text.charAt(i) == ' ' || text.charAt(i) == '\t')) {
      i++;
    }
    if (i >= text.length() || text.charAt(i) != ')') {
      return false;
    }
    at = i + 1;
    return true;
  }

  boolean takeWord(String word) {
    if (!plainWord().equals(word)) {
      return false;
    }
    at += word.length();
    return true;
  }

  /** The word here when it is short and holds nothing special, for telling reserved words; else empty. */
  String plainWord() {
    int i = at;
    while (i < text.length() && i - at < 10) {
      char c = text.charAt(i);
      if (!(c >= 'a' && c <= 'z' || c == '!' || c == '{' || c == '}' || c == '[' || c == ']')) {
        break;
      }
      i++;
    }
    return i == text.length() || isBreak(text.charAt(i)) ? text.substring(at, i) : "";
  }

  void skipBlanks() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '\\' && at + 1 < text.length() && text.charAt(at + 1) == '\n') {
        at += 2;
      } else if (c == '#' && (at == 0 || isBreak(text.charAt(at - 1)))) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else {
        return;
      }
    }
  }

  /** Skips blanks and line breaks, and reads the here-documents that start at one. */
  void skipToCommand() {
    skipBlanks();
    while (peek() == '\n') {
      at++;
      readBodies();
      skipBlanks();
    }
  }

  boolean isAtRedirection() {
    int i = at;
    if (text.startsWith("&>", at)) {
      return true;
    }
    while (i < text.length() && Character.isDigit(text.charAt(i))) {
      i++;
    }
    char c = i < text.length() ? text.charAt(i) : '\0';
    boolean process = (c == '<' || c == '>') && i == at && i + 1 < text.length() && text.charAt(i + 1) == '(';
    return (c == '<' || c == '>') && !process;
  }

  Redirection redirection() {
    int start = at;
    while (Character.isDigit(peek())) {
      at++;
    }
    int from = at;
    for (String operator : List.of("<<<", "<<-", "&>>", "<<", ">>", "<&", ">&", "<>", ">|", "&>", "<", ">")) {
      if (take(operator)) {
        break;
      }
    }
    String operator = text.substring(from, at);
    skipBlanks();
    ShellWord target = word();
    Redirection redirection = new Redirection(operator, target, excerpt.slice(at, at), span(start, at));
    if (!redirection.isHeredoc()) {
      return redirection;
    }
    return heredoc(redirection);
  }

  boolean isAtAssignment() {
    int i = at;
    while (i < text.length() && isName(text.charAt(i), i > at)) {
      i++;
    }
    if (i == at || i >= text.length()) {
      return false;
    }
    if (text.charAt(i) == '[') {
      int limit = Math.min(text.length(), i + 100);
      while (i < limit && text.charAt(i) != ']' && text.charAt(i) != ' ') {
        i++;
      }
      i++;
    }
    return text.startsWith("=", i) || text.startsWith("+=", i);
  }

  Assignment assignment() {
    int start = at;
    while (isName(peek(), at > start)) {
      at++;
    }
    String name = text.substring(start, at);
    at = text.indexOf('=', at) + 1;
    if (peek() != '(') {
      ShellWord value = word();
      return new Assignment(name, value, span(start, at));
    }
    at++;
    List<Parameter> parameters = new ArrayList<>();
    List<Statement> substitutions = new ArrayList<>();
    int from = at;
    skipToCommand();
    while (!isAtEnd() && peek() != ')') {
      int before = at;
      ShellWord item = word();
      parameters.addAll(item.parameters());
      substitutions.addAll(item.substitutions());
      if (at == before) {
        at++;
      }
      skipToCommand();
    }
    ShellWord value = new ShellWord(excerpt.slice(from, Math.max(from, at)), "", false, false, parameters, substitutions);
    take(")");
    return new Assignment(name, value, span(start, at));
  }

  /** The words of {@code [[ … ]]}, operators included, up to its end, which is taken. */
  List<ShellWord> condition() {
    List<ShellWord> words = new ArrayList<>();
    while (true) {
      skipToCommand();
      if (isAtEnd()) {
        problem(at, "\"]]\" is missing");
        return words;
      }
      if (takeWord("]]")) {
        return words;
      }
      int before = at;
      ShellWord word = word();
      if (at == before) {
        at++;
      } else {
        words.add(word);
      }
    }
  }

  /** What stands in {@code (( … ))} from {@code start} to its end, which is taken. */
  ShellWord arithmetic(int start) {
    Reader reader = new Reader(start);
    reader.arithmetic();
    return reader.finish();
  }

  /** The word here; empty, and nothing taken, when there is none. */
  ShellWord word() {
    Reader reader = new Reader(at);
    reader.word();
    return reader.finish();
  }

  /** A here-document's redirection: its body comes with the next line break, so it is looked ahead for. */
  private Redirection heredoc(Redirection redirection) {
    int line = pending.isEmpty() ? text.indexOf('\n', at) + 1 : pending.get(pending.size() - 1);
    if (line <= 0 || line > text.length()) {
      return redirection;
    }
    boolean tabs = redirection.operator().equals("<<-");
    int from = line;
    while (true) {
      int end = text.indexOf('\n', from);
      int stop = end < 0 ? text.length() : end;
      int content = from;
      while (tabs && content < stop && text.charAt(content) == '\t') {
        content++;
      }
      int last = stop > content && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
      boolean closes = text.substring(content, last).equals(redirection.target().text());
      if (closes || end < 0) {
        Excerpt body = excerpt.slice(line, closes ? from : text.length());
        pending.add(end < 0 ? text.length() + 1 : end + 1);
        return new Redirection(redirection.operator(), redirection.target(), body, redirection.span());
      }
      from = end + 1;
    }
  }

  private void readBodies() {
    if (!pending.isEmpty()) {
      at = Math.min(text.length(), pending.get(pending.size() - 1));
      pending.clear();
    }
  }

  static boolean isName(char c, boolean orDigit) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || orDigit && c >= '0' && c <= '9';
  }

  private static boolean isBreak(char c) {
    return " \t\r\n;&|()<>".indexOf(c) >= 0;
  }

  /** Reads one word and keeps what is found in it. */
  private final class Reader {
    private final int start;
    private final StringBuilder value = new StringBuilder();
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<Statement> substitutions = new ArrayList<>();
    private boolean isStatic = true;
    private boolean quoted;

    Reader(int start) {
      this.start = start;
    }

    ShellWord finish() {
      return new ShellWord(excerpt.slice(Math.min(start, text.length()), Math.min(Math.max(start, at), text.length())), value.toString(),
          isStatic, quoted, parameters, substitutions);
    }

    void word() {
      while (at < text.length()) {
        char c = text.charAt(at);
        boolean process = (c == '<' || c == '>') && at + 1 < text.length() && text.charAt(at + 1) == '(';
        if (process) {
          int from = at;
          at += 2;
          isStatic = false;
          substitutions.add(substitution());
          value.append(text, from, at);
        } else if (c == '(' && at > start && "?*+@!".indexOf(text.charAt(at - 1)) >= 0) {
          pattern();
        } else if (isBreak(c)) {
          return;
        } else {
          part(c);
        }
      }
    }

    private void part(char c) {
      switch (c) {
        case '\\' -> {
          at++;
          if (at < text.length()) {
            if (text.charAt(at) != '\n') {
              value.append(text.charAt(at));
              quoted = true;
            }
            at++;
          }
        }
        case '\'' -> single();
        case '"' -> {
          at++;
          quoted = true;
          inQuotes('"');
        }
        case '$' -> dollar(false);
        case '`' -> backquote();
        default -> {
          value.append(c);
          at++;
        }
      }
    }

    private void single() {
      quoted = true;
      int close = text.indexOf('\'', at + 1);
      if (close < 0) {
        problem(at, "single quote is not closed");
        value.append(text, at + 1, text.length());
        at = text.length();
      } else {
        value.append(text, at + 1, close);
        at = close + 1;
      }
    }

    /** Reads up to and with the closing double quote. */
    private void inQuotes(char close) {
      int open = at - 1;
      while (at < text.length()) {
        char c = text.charAt(at);
        if (c == close) {
          at++;
          return;
        }
        if (c == '\\' && at + 1 < text.length()) {
          char next = text.charAt(at + 1);
          at += 2;
          if (next != '\n') {
            value.append("$`\"\\".indexOf(next) >= 0 ? "" : "\\").append(next);
          }
        } else if (c == '$') {
          dollar(true);
        } else if (c == '`') {
          backquote();
        } else {
          value.append(c);
          at++;
        }
      }
      problem(open, "double quote is not closed");
    }

    private void dollar(boolean inQuotes) {
      int from = at++;
      char c = peek();
      if (text.startsWith("((", at)) {
        at += 2;
        isStatic = false;
        arithmetic();
      } else if (c == '(') {
        at++;
        isStatic = false;
        substitutions.add(substitution());
        value.append(text, from, at);
      } else if (c == '{') {
        at++;
        isStatic = false;
        braces(from);
      } else if (c == '\'' && !inQuotes) {
        ansi();
      } else if (c == '"' && !inQuotes) {
        at++;
        quoted = true;
        inQuotes('"');
      } else if (isName(c, false)) {
        while (isName(peek(), true)) {
          at++;
        }
        parameter(text.substring(from + 1, at), from, "");
      } else if (Character.isDigit(c) || c != '\0' && "@*#?-$!".indexOf(c) >= 0) {
        at++;
        parameter(text.substring(from + 1, at), from, "");
      } else {
        value.append('$');
      }
    }

    private void parameter(String name, int from, String operator) {
      isStatic = false;
      parameters.add(new Parameter(name, span(from, at), operator));
      value.append(text, from, at);
    }

    /** Reads {@code ${…}} behind its brace. */
    private void braces(int from) {
      int nameStart = at;
      if (peek() == '!' || peek() == '#' && at + 1 < text.length() && text.charAt(at + 1) != '}') {
        nameStart = ++at;
      }
      while (isName(peek(), true)) {
        at++;
      }
      if (at == nameStart && peek() != '}') {
        move(1);
      }
      String name = text.substring(nameStart, at);
      int operatorStart = at;
      while (":-+=?#%/^,@".indexOf(peek()) >= 0 && !isAtEnd() && at - operatorStart < 2) {
        at++;
      }
      String operator = text.substring(operatorStart, at);
      int length = value.length();
      if (enter()) {
        while (!isAtEnd() && peek() != '}') {
          part(peek());
        }
        leave();
      }
      if (!take("}")) {
        problem(from, "\"}\" is missing");
      }
      value.setLength(length);
      parameter(name, from, operator);
    }

    private void ansi() {
      quoted = true;
      int open = at++;
      while (at < text.length() && text.charAt(at) != '\'') {
        at += text.charAt(at) == '\\' ? 2 : 1;
      }
      at = Math.min(at, text.length());
      value.append(text, open + 1, at);
      if (!take("'")) {
        problem(open, "single quote is not closed");
      }
    }

    private Statement substitution() {
      return ShellParser.substitution(ShellLexer.this);
    }

    /** Reads behind {@code ((} up to and with {@code ))}. */
    void arithmetic() {
      int open = 0;
      int from = at;
      isStatic = false;
      if (enter()) {
        StringBuilder kept = new StringBuilder(value);
        while (!isAtEnd()) {
          char c = peek();
          if (c == '(') {
            open++;
            at++;
          } else if (c == ')' && open > 0) {
            open--;
            at++;
          } else if (c == ')') {
            break;
          } else {
            part(c);
          }
        }
        value.setLength(0);
        value.append(kept);
        leave();
      }
      value.append(text, Math.min(from, at), at);
      if (!take("))")) {
        take(")");
      }
    }

    /** Reads an extended pattern's parentheses. */
    private void pattern() {
      int open = 0;
      do {
        char c = text.charAt(at);
        open += c == '(' ? 1 : c == ')' ? -1 : 0;
        if (c == '(' || c == ')') {
          value.append(c);
          at++;
        } else {
          part(c);
        }
      } while (open > 0 && at < text.length());
    }

    private void backquote() {
      isStatic = false;
      int from = at++;
      Excerpt.Builder inner = new Excerpt.Builder(excerpt.source());
      int run = at;
      while (at < text.length() && text.charAt(at) != '`') {
        if (text.charAt(at) == '\\' && at + 1 < text.length() && "`\\$".indexOf(text.charAt(at + 1)) >= 0) {
          inner.append(excerpt, run, at);
          run = at + 1;
          at++;
        }
        at++;
      }
      at = Math.min(at, text.length());
      inner.append(excerpt, run, at);
      Excerpt script = inner.build(excerpt.origin(Math.min(from, text.length())));
      if (!take("`")) {
        problem(from, "\"`\" is not closed");
      }
      value.append(text, from, at);
      if (enter()) {
        substitutions.add(ShellParser.parse(script, depth, problems));
        leave();
      }
    }
  }
}
