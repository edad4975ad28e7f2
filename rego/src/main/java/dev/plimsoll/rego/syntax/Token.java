package dev.plimsoll.rego.syntax;

import java.util.List;

/**
 * A word of a module.
 *
 * @param text an identifier, a number or an operator as written; a string's content
 * @param end the offset behind it
 * @param endRow the row that it ends in
 * @param parts of a template string: texts ({@link Kind#STRING}) and, as {@link Kind#INSERT}, the words of a term
 */
record Token(Kind kind, String text, Location location, int end, int endRow, List<Token> parts) {
  enum Kind {
    END,
    NAME,
    NUMBER,
    STRING,
    TEMPLATE,
    INSERT,
    SYMBOL
  }

  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  boolean isName(String name) {
    return kind == Kind.NAME && text.equals(name);
  }

  String described() {
    return switch (kind) {
      case END -> "end of file";
      case NUMBER -> "number";
      case STRING, TEMPLATE, INSERT -> "string";
      case NAME -> "\"" + text + "\"";
      case SYMBOL -> "\"" + text + "\"";
    };
  }
}
