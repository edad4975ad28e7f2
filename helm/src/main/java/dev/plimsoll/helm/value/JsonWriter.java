package dev.plimsoll.helm.value;

import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Nil;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes values as Go's encoding/json does: keys sorted, {@code <}, {@code >} and {@code &} escaped unless told not to. */
public final class JsonWriter {
  private static final int DEPTH = 1000;
  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private final StringBuilder out = new StringBuilder();
  private final boolean escapesHtml;
  private final String step;

  private JsonWriter(boolean escapesHtml, String step) {
    this.escapesHtml = escapesHtml;
    this.step = step;
  }

  /**
   * On one line, as {@code toJson}.
   *
   * @throws FunctionError for what JSON cannot hold
   */
  public static String compact(Object value) {
    return new JsonWriter(true, "").write(value);
  }

  /** On one line with HTML's characters as they are, as {@code toRawJson}. */
  public static String raw(Object value) {
    return new JsonWriter(false, "").write(value);
  }

  /** Indented by two, as {@code toPrettyJson}. */
  public static String pretty(Object value) {
    return new JsonWriter(true, "  ").write(value);
  }

  private String write(Object value) {
    node(value, 0);
    return out.toString();
  }

  private void node(Object value, int depth) {
    if (depth > DEPTH) {
      throw new FunctionError("json: unsupported value: encountered a cycle");
    }
    if (value == null || value instanceof Nil) {
      out.append("null");
    } else if (value instanceof CharSequence chars) {
      string(chars.toString());
    } else if (value instanceof Boolean || value instanceof Int) {
      out.append(value);
    } else if (value instanceof Double number) {
      number(number);
    } else if (value instanceof Map<?, ?> map) {
      object(map, depth + 1);
    } else if (value instanceof List<?> list) {
      array(list, depth + 1);
    } else if (value instanceof GoObject object) {
      node(object.plain(), depth + 1);
    } else {
      throw new FunctionError("json: unsupported type: func()");
    }
  }

  private void number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new FunctionError("json: unsupported value: " + GoNumber.general(value));
    }
    out.append(GoNumber.json(value));
  }

  private void object(Map<?, ?> map, int depth) {
    out.append('{');
    String[] keys = map.keySet().toArray(new String[0]);
    Arrays.sort(keys);
    boolean first = true;
    for (String key : keys) {
      separate(first, depth);
      first = false;
      string(key);
      out.append(step.isEmpty() ? ":" : ": ");
      node(map.get(key), depth);
    }
    close(keys.length > 0, depth, '}');
  }

  private void array(List<?> list, int depth) {
    out.append('[');
    boolean first = true;
    for (Object item : list) {
      separate(first, depth);
      first = false;
      node(item, depth);
    }
    close(!list.isEmpty(), depth, ']');
  }

  private void separate(boolean first, int depth) {
    if (!first) {
      out.append(',');
    }
    if (!step.isEmpty()) {
      out.append('\n').append(step.repeat(depth));
    }
  }

  private void close(boolean filled, int depth, char mark) {
    if (filled && !step.isEmpty()) {
      out.append('\n').append(step.repeat(depth - 1));
    }
    out.append(mark);
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> character(text, i, c);
      }
    }
    out.append('"');
  }

  private void character(String text, int index, char c) {
    boolean html = escapesHtml && (c == '<' || c == '>' || c == '&');
    if (c < 0x20 || html || c == '\u2028' || c == '\u2029') {
      out.append("\\u").append(HEX[c >> 12]).append(HEX[c >> 8 & 15]).append(HEX[c >> 4 & 15]).append(HEX[c & 15]);
    } else if (Character.isSurrogate(c) && !isPaired(text, index)) {
      out.append("\\ufffd");
    } else {
      out.append(c);
    }
  }

  private static boolean isPaired(String text, int index) {
    return Character.isHighSurrogate(text.charAt(index))
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }
}
