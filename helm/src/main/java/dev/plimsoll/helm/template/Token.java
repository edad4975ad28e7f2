package dev.plimsoll.helm.template;

/** A word of a template: {@code start} and {@code end} are offsets in its text; {@code text} the message of an error. */
record Token(Type type, int start, int end, String text) {
  enum Type {
    ERROR, BOOL, CHAR, CHARACTER, COMPLEX, ASSIGN, DECLARE, EOF, FIELD, IDENTIFIER, LEFT_DELIMITER, LEFT_PAREN, NUMBER,
    PIPE, RAW_STRING, RIGHT_DELIMITER, RIGHT_PAREN, SPACE, STRING, TEXT, VARIABLE, DOT, NIL,
    BLOCK, BREAK, CONTINUE, DEFINE, ELSE, END, IF, RANGE, TEMPLATE, WITH;

    boolean isKeyword() {
      return ordinal() >= DOT.ordinal();
    }
  }

  static Type wordType(String word) {
    return switch (word) {
      case "true", "false" -> Type.BOOL;
      case "nil" -> Type.NIL;
      case "block" -> Type.BLOCK;
      case "break" -> Type.BREAK;
      case "continue" -> Type.CONTINUE;
      case "define" -> Type.DEFINE;
      case "else" -> Type.ELSE;
      case "end" -> Type.END;
      case "if" -> Type.IF;
      case "range" -> Type.RANGE;
      case "template" -> Type.TEMPLATE;
      case "with" -> Type.WITH;
      default -> Type.IDENTIFIER;
    };
  }

  /** As messages quote it. */
  @Override
  public String toString() {
    if (type == Type.EOF) {
      return "EOF";
    }
    if (type == Type.ERROR) {
      return text;
    }
    if (type.isKeyword()) {
      return "<" + text + ">";
    }
    int limit = text.offsetByCodePoints(0, Math.min(10, text.codePointCount(0, text.length())));
    return text.length() > 10 ? Quote.quote(text.substring(0, limit)) + "..." : Quote.quote(text);
  }
}
