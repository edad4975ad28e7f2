package dev.plimsoll.dockerfile;

import dev.plimsoll.source.Excerpt;
import java.util.ArrayList;
import java.util.List;

/**
 * Quotes, escapes and variable substitution as BuildKit's builder does them: a small part of the shell's grammar with rules of
 * its own, such as an escape character that the file may change.
 */
final class Lexer {
  /** Longer values are given up: {@code ENV A=$A$A} grows without bound. */
  private static final int LONGEST = 1 << 16;
  private static final int DEEPEST = 100;

  private final String text;
  private final char escape;
  private final Scope scope;
  private final boolean raw;
  private final boolean keep;
  private final Word word;
  private final List<Reference> references = new ArrayList<>();
  private final List<String> undefined = new ArrayList<>();
  private boolean known = true;
  private int at;
  private int depth;

  private Lexer(String text, char escape, Scope scope, boolean raw, boolean keep, Word word) {
    this.text = text;
    this.escape = escape;
    this.scope = scope;
    this.raw = raw;
    this.keep = keep;
    this.word = word;
  }

  /** Why a text cannot be expanded; caught in this class alone. */
  private static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;

    Malformed(String message) {
      super(message, null, false, false);
    }
  }

  /** A word and where it starts in the text it was split from. */
  record Piece(String text, int start, int end) {}

  static Expansion expand(String text, char escape, Scope scope) {
    Lexer lexer = new Lexer(text, escape, scope, false, scope == Scope.ASIS, null);
    Words words = new Words();
    String error = "";
    StringBuilder value = new StringBuilder();
    try {
      lexer.readUntil('\0', value, words, false);
    } catch (Malformed malformed) {
      error = malformed.getMessage();
    }
    return new Expansion(value.toString(), error.isEmpty() ? words.texts() : List.of(), lexer.undefined, lexer.known, error);
  }

  static List<Reference> references(Word word) {
    Lexer lexer = new Lexer(word.text(), word.escape(), Scope.ASIS, false, true, word);
    try {
      lexer.readUntil('\0', new StringBuilder(), new Words(), false);
    } catch (Malformed malformed) {
      return List.copyOf(lexer.references);
    }
    return List.copyOf(lexer.references);
  }

  /** The words of a line with quotes, escapes and references left as written; none when a quote or a brace is open. */
  static List<Piece> split(String line) {
    Lexer lexer = new Lexer(line, '\\', Scope.ASIS, true, true, null);
    Words words = new Words();
    try {
      lexer.readUntil('\0', new StringBuilder(), words, true);
    } catch (Malformed malformed) {
      return List.of();
    }
    return words.pieces();
  }

  private void readUntil(char stop, StringBuilder value, Words words, boolean rawEscapes) throws Malformed {
    if (++depth > DEEPEST) {
      throw new Malformed("substitutions are nested too deep");
    }
    while (at < text.length()) {
      char c = text.charAt(at);
      int start = at;
      if (stop != '\0' && c == stop) {
        at++;
        depth--;
        words.finish(start);
        return;
      }
      int from = value.length();
      switch (c) {
        case '\'' -> {
          readSingle(value);
          words.addRaw(value, from, start);
        }
        case '"' -> {
          readDouble(value, rawEscapes);
          words.addRaw(value, from, start);
        }
        case '$' -> {
          readDollar(value);
          words.add(value, from, start);
        }
        case '<' -> {
          readAngle(value);
          words.addRaw(value, from, start);
        }
        default -> {
          at++;
          if (c != escape) {
            value.append(c);
            words.add(value, from, start);
          } else if (at < text.length()) {
            if (rawEscapes) {
              value.append(c);
            }
            value.append(text.charAt(at++));
            words.addRaw(value, from, start);
          } else if (rawEscapes) {
            value.append(c);
            words.addRaw(value, from, start);
          }
        }
      }
      if (value.length() > LONGEST && !raw && !keep) {
        throw new Malformed("value is longer than " + LONGEST + " characters");
      }
    }
    if (stop != '\0') {
      throw new Malformed("\"" + stop + "\" is missing");
    }
    depth--;
    words.finish(at);
  }

  private void readSingle(StringBuilder value) throws Malformed {
    int close = text.indexOf('\'', at + 1);
    if (close < 0) {
      at = text.length();
      throw new Malformed("single quote is not closed");
    }
    value.append(text, raw ? at : at + 1, raw ? close + 1 : close);
    at = close + 1;
  }

  private void readDouble(StringBuilder value, boolean rawEscapes) throws Malformed {
    if (raw) {
      value.append('"');
    }
    at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        if (raw) {
          value.append('"');
        }
        return;
      }
      if (c == '$') {
        readDollar(value);
        continue;
      }
      at++;
      if (c == escape) {
        if (rawEscapes) {
          value.append(c);
        }
        if (at == text.length()) {
          break;
        }
        char next = text.charAt(at);
        if (next == '"' || next == '$' || next == escape) {
          at++;
          c = next;
        }
      }
      value.append(c);
    }
    throw new Malformed("double quote is not closed");
  }

  private void readAngle(StringBuilder value) {
    value.append('<');
    at++;
    if (at < text.length() && text.charAt(at) == '<') {
      value.append('<');
      at++;
      while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t' || text.charAt(at) == '\r')) {
        value.append(text.charAt(at++));
      }
    }
  }

  private void readDollar(StringBuilder value) throws Malformed {
    int start = at++;
    if (at == text.length() || text.charAt(at) != '{') {
      int nameStart = at;
      String name = readName();
      if (name.isEmpty()) {
        value.append('$');
        return;
      }
      note(name, start, nameStart, at, "");
      Scope.Variable variable = lookup(name);
      value.append(keep ? text.substring(start, at) : variable.value());
      return;
    }
    at++;
    if (at == text.length()) {
      throw new Malformed("\"}\" is missing");
    }
    if ("{}:".indexOf(text.charAt(at)) >= 0) {
      throw new Malformed("bad substitution");
    }
    int nameStart = at;
    String name = readName();
    if (at == text.length()) {
      throw new Malformed(name.isEmpty() ? "bad substitution" : "\"}\" is missing");
    }
    int nameEnd = at;
    char c = text.charAt(at++);
    if (c == '}') {
      note(name, start, nameStart, nameEnd, "");
      Scope.Variable variable = lookup(name);
      value.append(keep ? text.substring(start, at) : variable.value());
      return;
    }
    boolean nullIsUnset = c == ':';
    if (nullIsUnset) {
      if (at == text.length()) {
        throw new Malformed("\"}\" is missing");
      }
      c = text.charAt(at++);
    }
    int slot = references.size();
    String operator = (nullIsUnset ? ":" : "") + c;
    note(name, start, nameStart, nameEnd, operator);
    if (c == '/' && !nullIsUnset) {
      replace(name, start, value);
    } else if ("+-?".indexOf(c) >= 0 || !nullIsUnset && (c == '#' || c == '%')) {
      modify(name, c, nullIsUnset, start, value);
    } else {
      throw new Malformed("modifier \"" + operator + "\" is not supported");
    }
    if (word != null) {
      Reference open = references.get(slot);
      references.set(slot, new Reference(open.name(), word.spanOf(start, at), open.nameSpan(), open.operator()));
    }
  }

  private void modify(String name, char operator, boolean nullIsUnset, int start, StringBuilder value) throws Malformed {
    StringBuilder operand = new StringBuilder();
    boolean pattern = operator == '#' || operator == '%';
    List<String> before = List.copyOf(undefined);
    boolean wasKnown = known;
    readUntil('}', operand, new Words(), pattern);
    if (keep) {
      value.append(text, start, at);
      return;
    }
    Scope.Variable variable = scope.lookup(name);
    boolean set = variable.state() == Scope.State.SET && !(nullIsUnset && variable.value().isEmpty());
    known &= variable.state() != Scope.State.DECLARED;
    boolean usesOperand = operator == '-' && !set || operator == '+' && set || pattern;
    if (!usesOperand) {
      undefined.retainAll(before);
      known = wasKnown && variable.state() != Scope.State.DECLARED;
    }
    switch (operator) {
      case '-' -> value.append(set ? variable.value() : operand);
      case '+' -> value.append(set ? operand : "");
      case '?' -> {
        if (!set && variable.state() != Scope.State.DECLARED) {
          throw new Malformed(name + ": " + (operand.isEmpty() ? "is not set" : operand));
        }
        value.append(variable.value());
      }
      default -> {
        lookup(name);
        value.append(ShellPattern.trim(operand.toString(), operator, variable.value()));
      }
    }
  }

  private void replace(String name, int start, StringBuilder value) throws Malformed {
    boolean all = at < text.length() && text.charAt(at) == '/';
    if (all) {
      at++;
    }
    StringBuilder pattern = new StringBuilder();
    StringBuilder replacement = new StringBuilder();
    readUntil('/', pattern, new Words(), true);
    readUntil('}', replacement, new Words(), true);
    if (keep) {
      value.append(text, start, at);
      return;
    }
    value.append(ShellPattern.replace(pattern.toString(), replacement.toString(), all, lookup(name).value()));
  }

  private Scope.Variable lookup(String name) {
    if (keep) {
      return Scope.Variable.UNDEFINED;
    }
    Scope.Variable variable = scope.lookup(name);
    if (variable.state() == Scope.State.UNDEFINED) {
      undefined.add(name);
    }
    known &= variable.state() != Scope.State.DECLARED;
    return variable;
  }

  private void note(String name, int start, int nameStart, int nameEnd, String operator) {
    if (word != null) {
      references.add(new Reference(name, word.spanOf(start, Math.max(at, nameEnd)), word.spanOf(nameStart, nameEnd), operator));
    }
  }

  /** A name, a run of digits or one special parameter; empty for anything else. */
  private String readName() {
    int start = at;
    if (at == text.length()) {
      return "";
    }
    char first = text.charAt(at);
    if (Character.isDigit(first)) {
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
    } else if ("@*#?-$!".indexOf(first) >= 0) {
      at++;
    } else {
      while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
        at++;
      }
    }
    return text.substring(start, at);
  }

  /** Splits what is read at white space that is not quoted. */
  private static final class Words {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private boolean inWord;
    private int start;

    void addRaw(StringBuilder value, int from, int origin) {
      begin(origin);
      open.append(value, from, value.length());
    }

    void add(StringBuilder value, int from, int origin) {
      for (int i = from; i < value.length(); i++) {
        char c = value.charAt(i);
        if (!Excerpt.isSpace(c)) {
          begin(origin);
          open.append(c);
        } else if (inWord && !open.isEmpty()) {
          finish(origin);
        }
      }
    }

    void finish(int end) {
      if (!open.isEmpty()) {
        pieces.add(new Piece(open.toString(), start, end));
        open.setLength(0);
      }
      inWord = false;
    }

    List<Piece> pieces() {
      return pieces;
    }

    List<String> texts() {
      return pieces.stream().map(Piece::text).toList();
    }

    private void begin(int origin) {
      if (!inWord) {
        inWord = true;
        start = origin;
      }
    }
  }
}
