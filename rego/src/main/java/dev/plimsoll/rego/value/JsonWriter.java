package dev.plimsoll.rego.value;

import java.util.List;

/** Writes values as Go's {@code encoding/json} does: sorted keys, {@code <}, {@code >} and {@code &} escaped. */
public final class JsonWriter {
  private final int maximum;
  private final StringBuilder out = new StringBuilder();
  private String lineStart = "";
  private String indent = "";
  private boolean pretty;

  /** A writer that fails with {@link IllegalStateException} once it has written more than {@code maximum} characters. */
  public JsonWriter(int maximum) {
    this.maximum = maximum;
  }

  /** Puts each entry on a line of its own that starts with {@code prefix}, and {@code indent} once a level. */
  public JsonWriter pretty(String prefix, String indent) {
    this.pretty = true;
    this.lineStart = prefix;
    this.indent = indent;
    return this;
  }

  public JsonWriter write(Value value) {
    if (pretty) {
      out.append(lineStart);
    }
    write(value, 0);
    return this;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void write(Value value, int depth) {
    if (value instanceof StringValue string) {
      quote(string.value(), out);
    } else if (value instanceof NumberValue number) {
      out.append(number.text());
    } else if (value instanceof BooleanValue bool) {
      out.append(bool.value());
    } else if (value instanceof NullValue) {
      out.append("null");
    } else if (value instanceof ArrayValue array) {
      list(array.asList(), depth);
    } else if (value instanceof SetValue set) {
      list(set.asList(), depth);
    } else if (value instanceof ObjectValue object) {
      object(object, depth);
    } else {
      throw new IllegalArgumentException(value.typeName());
    }
    if (out.length() > maximum) {
      throw new IllegalStateException("JSON longer than " + maximum + " characters");
    }
  }

  private void list(List<Value> elements, int depth) {
    out.append('[');
    for (int i = 0; i < elements.size(); i++) {
      out.append(i > 0 ? "," : "");
      line(depth + 1);
      write(elements.get(i), depth + 1);
    }
    if (!elements.isEmpty()) {
      line(depth);
    }
    out.append(']');
  }

  private void object(ObjectValue object, int depth) {
    out.append('{');
    for (int i = 0; i < object.size(); i++) {
      out.append(i > 0 ? "," : "");
      line(depth + 1);
      Value key = object.keyAt(i);
      quote(key instanceof StringValue string ? string.value() : new JsonWriter(maximum).write(key).toString(), out);
      out.append(pretty ? ": " : ":");
      write(object.valueAt(i), depth + 1);
    }
    if (object.size() > 0) {
      line(depth);
    }
    out.append('}');
  }

  private void line(int depth) {
    if (pretty) {
      out.append('\n').append(lineStart).append(indent.repeat(depth));
    }
  }

  private static void quote(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\u2028' || c == '\u2029') {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }
}
