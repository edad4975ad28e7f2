package dev.plimsoll.rego.value;

import java.util.List;

/** Writes values as Rego terms, up to a length. */
public final class TermWriter {
  private final int maximum;
  private final StringBuilder out = new StringBuilder();

  /** A writer that fails with {@link IllegalStateException} once it has written more than {@code maximum} characters. */
  public TermWriter(int maximum) {
    this.maximum = maximum;
  }

  public TermWriter write(Value value) {
    if (value instanceof StringValue string) {
      quote(string.value());
    } else if (value instanceof NumberValue number) {
      out.append(number.text());
    } else if (value instanceof BooleanValue bool) {
      out.append(bool.value());
    } else if (value instanceof ArrayValue array) {
      list('[', array.asList(), ']');
    } else if (value instanceof ObjectValue object) {
      object(object);
    } else if (value instanceof SetValue set) {
      set(set);
    } else {
      out.append(value.typeName());
    }
    if (out.length() > maximum) {
      throw new IllegalStateException("term longer than " + maximum + " characters");
    }
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void set(SetValue set) {
    if (set.size() == 0) {
      out.append("set()");
    } else {
      list('{', set.asList(), '}');
    }
  }

  private void object(ObjectValue object) {
    out.append('{');
    for (int i = 0; i < object.size(); i++) {
      if (i > 0) {
        out.append(", ");
      }
      write(object.keyAt(i));
      out.append(": ");
      write(object.valueAt(i));
    }
    out.append('}');
  }

  private void list(char open, List<Value> elements, char close) {
    out.append(open);
    String gap = "";
    for (Value element : elements) {
      out.append(gap);
      write(element);
      gap = ", ";
    }
    out.append(close);
  }

  private void quote(String text) {
    quote(text, out);
  }

  /** Quotes {@code text} as Go's {@code strconv.Quote} does. */
  public static void quote(String text, StringBuilder out) {
    out.append('"');
    text.codePoints().forEach(c -> {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case 7 -> out.append("\\a");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case 11 -> out.append("\\v");
        default -> {
          if (isPrintable(c)) {
            out.appendCodePoint(c);
          } else if (c < 0x80) {
            out.append(String.format("\\x%02x", c));
          } else {
            out.append(String.format(c > 0xFFFF ? "\\U%08x" : "\\u%04x", c));
          }
        }
      }
    });
    out.append('"');
  }

  /** Go's {@code unicode.IsPrint}: letters, marks, numbers, punctuation, symbols and the ASCII space. */
  public static boolean isPrintable(int c) {
    if (c < 0x7F) {
      return c >= ' ';
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
          Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
      default -> true;
    };
  }
}
