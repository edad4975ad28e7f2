package dev.plimsoll.rego.syntax;

import java.util.List;
import java.util.Set;

/** The words of a module and the place that has been read up to. */
abstract class Cursor {
  private static final int DEEPEST_NESTING = 200;
  private static final Set<String> RESERVED =
      Set.of("as", "default", "else", "false", "import", "not", "null", "package", "some", "true", "with");

  boolean hasIn;
  boolean hasEvery;
  boolean hasIf;
  boolean hasContains;
  private List<Token> tokens;
  private int index;
  private int depth;
  private long taken;
  private final long budget;

  Cursor(List<Token> tokens) {
    this.tokens = tokens;
    this.budget = 10_000 + 100L * tokens.size();
  }

  final Token peek() {
    return tokens.get(index);
  }

  final Token peekNext() {
    return tokens.get(Math.min(index + 1, tokens.size() - 1));
  }

  final Token previous() {
    return tokens.get(index - 1);
  }

  final Token take() {
    Token token = tokens.get(index);
    if (token.kind() != Token.Kind.END) {
      index++;
    }
    if (++taken > budget) {
      throw error("too ambiguous");
    }
    return token;
  }

  /** The place and the nesting to return to. */
  final long mark() {
    return (long) depth << 32 | index;
  }

  final void reset(long mark) {
    index = (int) mark;
    depth = (int) (mark >> 32);
  }

  final boolean takeIf(String symbol) {
    if (peek().is(symbol)) {
      index++;
      return true;
    }
    return false;
  }

  final boolean takeName(String name) {
    if (peek().isName(name)) {
      index++;
      return true;
    }
    return false;
  }

  final Token expect(String symbol) {
    if (!peek().is(symbol)) {
      throw unexpected("expected \"" + symbol + "\"");
    }
    return take();
  }

  /** Whether nothing stands between the last word and the next. */
  final boolean touchesPrevious() {
    return index > 0 && previous().end() == peek().location().offset();
  }

  final boolean isKeyword(Token token) {
    if (token.kind() != Token.Kind.NAME) {
      return false;
    }
    return switch (token.text()) {
      case "in" -> hasIn;
      case "every" -> hasEvery;
      case "if" -> hasIf;
      case "contains" -> hasContains;
      default -> RESERVED.contains(token.text());
    };
  }

  final void enter() {
    if (++depth > DEEPEST_NESTING) {
      throw error("nested deeper than " + DEEPEST_NESTING);
    }
  }

  final void leave() {
    depth--;
  }

  /** Reads the words of a template's insert in place of the module's until {@link #outside}. */
  final Inside inside(List<Token> words) {
    Inside outer = new Inside(tokens, index);
    tokens = words;
    index = 0;
    return outer;
  }

  final void outside(Inside outer) {
    tokens = outer.tokens;
    index = outer.index;
  }

  record Inside(List<Token> tokens, int index) {}

  final SyntaxError unexpected(String note) {
    Token token = peek();
    return new SyntaxError(token.location(), "unexpected " + token.described() + (note.isEmpty() ? "" : ": " + note));
  }

  final SyntaxError error(String message) {
    return new SyntaxError(peek().location(), message);
  }
}
