package dev.plimsoll.helm.value;

import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Nil;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Writes values as {@code toToml} does: plain keys before tables, tables indented, nil left out. */
public final class TomlWriter {
  private static final int DEPTH = 500;
  private static final String STEP = "  ";

  private final StringBuilder out = new StringBuilder();

  private TomlWriter() {}

  /**
   * The text of {@code value}, a dict.
   *
   * @throws FunctionError for what TOML cannot hold
   */
  public static String write(Object value) {
    TomlWriter writer = new TomlWriter();
    Object plain = plain(value);
    if (plain instanceof Map<?, ?> map) {
      writer.entries(List.of(), map);
    } else if (!(plain instanceof Nil)) {
      throw new FunctionError("toml: top-level values must be Go maps or structs");
    }
    return writer.out.toString();
  }

  private void entries(List<String> path, Map<?, ?> map) {
    if (path.size() > DEPTH) {
      throw new FunctionError("values nest deeper than " + DEPTH);
    }
    for (boolean tables : new boolean[] {false, true}) {
      for (String key : sorted(map)) {
        Object value = plain(map.get(key));
        if (value instanceof Nil || isTable(value) != tables) {
          continue;
        }
        List<String> inner = new ArrayList<>(path);
        inner.add(key);
        entry(inner, value);
      }
    }
  }

  private void entry(List<String> path, Object value) {
    String indent = STEP.repeat(path.size() - 1);
    if (value instanceof Map<?, ?> map) {
      if (path.size() == 1 && out.length() > 0) {
        out.append('\n');
      }
      out.append(indent).append('[').append(joined(path)).append("]\n");
      entries(path, map);
    } else if (isTable(value)) {
      for (Object item : (List<?>) value) {
        out.append(out.length() > 0 ? "\n" : "").append(indent).append("[[").append(joined(path)).append("]]\n");
        entries(path, (Map<?, ?>) plain(item));
      }
    } else {
      out.append(indent).append(key(path.get(path.size() - 1))).append(" = ");
      element(value, 0);
      out.append('\n');
    }
  }

  private void element(Object raw, int depth) {
    Object value = plain(raw);
    if (depth > DEPTH) {
      throw new FunctionError("values nest deeper than " + DEPTH);
    }
    if (value instanceof CharSequence chars) {
      out.append(quoted(chars.toString()));
    } else if (value instanceof Boolean || value instanceof Int) {
      out.append(value);
    } else if (value instanceof Double number) {
      out.append(number(number));
    } else if (value instanceof List<?> list) {
      out.append('[');
      for (int i = 0; i < list.size(); i++) {
        out.append(i > 0 ? ", " : "");
        element(list.get(i), depth + 1);
      }
      out.append(']');
    } else if (value instanceof Map<?, ?> map) {
      inline(map, depth);
    } else {
      throw new FunctionError("toml: cannot encode array with nil element");
    }
  }

  private void inline(Map<?, ?> map, int depth) {
    List<String> keys = new ArrayList<>();
    for (boolean tables : new boolean[] {false, true}) {
      for (String key : sorted(map)) {
        Object value = plain(map.get(key));
        if (!(value instanceof Nil) && isTable(value) == tables) {
          keys.add(key);
        }
      }
    }
    out.append('{');
    for (int i = 0; i < keys.size(); i++) {
      out.append(i > 0 ? ", " : "").append(key(keys.get(i))).append(" = ");
      element(map.get(keys.get(i)), depth + 1);
    }
    out.append('}');
  }

  private static boolean isTable(Object value) {
    if (!(value instanceof List<?> list)) {
      return value instanceof Map;
    }
    boolean tables = !list.isEmpty();
    for (Object item : list) {
      if (plain(item) instanceof Nil) {
        throw new FunctionError("toml: cannot encode array with nil element");
      }
      tables &= plain(item) instanceof Map;
    }
    return tables;
  }

  private static Object plain(Object value) {
    return value == null ? Nil.NIL : value instanceof GoObject object ? object.plain() : value;
  }

  private static String[] sorted(Map<?, ?> map) {
    String[] keys = map.keySet().toArray(new String[0]);
    Arrays.sort(keys);
    return keys;
  }

  private static String joined(List<String> path) {
    return String.join(".", path.stream().map(TomlWriter::key).toList());
  }

  private static String key(String key) {
    boolean bare = !key.isEmpty() && key.chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c) || c == '_' || c == '-');
    return bare ? key : quoted(key);
  }

  private static String number(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return Double.isNaN(value) ? "nan" : value > 0 ? "inf" : "-inf";
    }
    String text = GoNumber.general(value);
    return text.indexOf('e') >= 0 || text.indexOf('.') >= 0 ? text : text + ".0";
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      switch (c) {
        case '"', '\\' -> quoted.append('\\').append(c);
        case '\b' -> quoted.append("\\b");
        case '\t' -> quoted.append("\\t");
        case '\n' -> quoted.append("\\n");
        case '\f' -> quoted.append("\\f");
        case '\r' -> quoted.append("\\r");
        default -> quoted.append(c < ' ' || c == 0x7F ? String.format("\\u%04x", (int) c) : String.valueOf(c));
      }
    }
    return quoted.append('"').toString();
  }
}
