package dev.plimsoll.helm.value;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.GoObject;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.helm.template.Text;
import dev.plimsoll.helm.template.TextBuilder;
import dev.plimsoll.helm.template.Trail;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes values as YAML the way Helm's {@code toYaml} ({@link #compact}) and {@code toYamlPretty} ({@link #pretty}) do: block
 * style, keys in Go's order, strings quoted where they would read back as something else. Keys and scalars that a file
 * wrote keep their places.
 */
public final class YamlWriter {
  private static final int DEPTH = 1000;
  private static final int WIDTH = 80;
  private static final int SIMPLE_KEY = 128;
  private static final int STEP = 2;

  private final boolean pretty;
  private final Trail trail;
  private final TextBuilder out = new TextBuilder();
  private int column;
  private boolean whitespace = true;
  private boolean indention = true;
  private int depth;

  private YamlWriter(boolean pretty, Trail trail) {
    this.pretty = pretty;
    this.trail = trail;
  }

  /**
   * Sequences flush with their key, long lines folded at 80 columns, numbers as JSON has them.
   *
   * @throws FunctionError for what JSON cannot hold
   */
  public static Text compact(Object value, Trail trail) {
    return new YamlWriter(false, trail).document(value);
  }

  /** Sequences indented under their key, lines as long as they are. */
  public static Text pretty(Object value, Trail trail) {
    return new YamlWriter(true, trail).document(value);
  }

  private Text document(Object value) {
    node(value, Place.NONE, -STEP, false);
    return out.text();
  }

  private void node(Object value, Place place, int indent, boolean inMapping) {
    if (++depth > DEPTH) {
      throw new FunctionError("values nest deeper than " + DEPTH);
    }
    if (value instanceof GoObject object) {
      node(object.plain(), place, indent, inMapping);
    } else if (value instanceof Map<?, ?> map) {
      mapping(map, indent);
    } else if (value instanceof List<?> list) {
      sequence(list, indent, inMapping);
    } else {
      scalar(value, place, Math.max(indent, 0) + STEP, false);
    }
    depth--;
  }

  private void mapping(Map<?, ?> map, int indent) {
    if (map.isEmpty()) {
      indicator("{", true, true, false);
      indicator("}", false, false, false);
      return;
    }
    int inner = indent + STEP;
    String[] keys = map.keySet().toArray(new String[0]);
    Arrays.sort(keys, pretty ? YamlKeys.V3 : YamlKeys.V2);
    for (String key : keys) {
      Place place = Place.ofKey(map, key);
      Object value = map instanceof Dict dict ? dict.traced(key) : map.get(key);
      indent(inner);
      if (isSimple(key)) {
        scalar(key, place, inner + STEP, true);
        indicator(":", false, false, false);
      } else {
        indicator("?", true, false, true);
        scalar(key, place, inner + STEP, false);
        indent(inner);
        indicator(":", true, false, true);
      }
      node(value, Place.ofValue(map, key), inner, true);
    }
  }

  private void sequence(List<?> list, int indent, boolean inMapping) {
    if (list.isEmpty()) {
      indicator("[", true, true, false);
      indicator("]", false, false, false);
      return;
    }
    boolean flush = !pretty && inMapping && !indention;
    int inner = flush ? indent : indent + STEP;
    for (int i = 0; i < list.size(); i++) {
      indent(inner);
      indicator("-", true, false, true);
      Object item = list instanceof Slice slice ? slice.traced(i) : list.get(i);
      node(item, Place.ofItem(list, i), inner, false);
    }
  }

  private static boolean isSimple(String key) {
    return key.indexOf('\n') < 0 && key.length() <= SIMPLE_KEY && key.getBytes(StandardCharsets.UTF_8).length <= SIMPLE_KEY
        && !YamlStyle.of(key, true).multiline();
  }

  private void scalar(Object value, Place place, int indent, boolean key) {
    if (value instanceof CharSequence chars) {
      string(Text.of(chars), place, indent, key);
    } else {
      plain(word(value), place);
    }
  }

  private String word(Object value) {
    if (value == null || value instanceof Nil) {
      return "null";
    }
    if (value instanceof Boolean || value instanceof Int) {
      return value.toString();
    }
    if (value instanceof Double number) {
      return pretty ? float64(number) : jsonNumber(number);
    }
    throw new FunctionError("unsupported type");
  }

  private static String float64(double value) {
    return Double.isNaN(value) ? ".nan"
        : value == Double.POSITIVE_INFINITY ? ".inf"
        : value == Double.NEGATIVE_INFINITY ? "-.inf" : GoNumber.general(value);
  }

  /** What is left of the number once it was written as JSON and read as YAML: whole ones up to 64 bits have no exponent. */
  static String jsonNumber(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new FunctionError("unsupported value: " + GoNumber.general(value));
    }
    String json = GoNumber.json(value);
    if (json.equals("-0")) {
      return "0";
    }
    Optional<Object> read = YamlScalar.resolve(json);
    return read.isPresent() && read.get() instanceof BigInteger ? json : GoNumber.general(value);
  }

  private void string(Text text, Place place, int indent, boolean key) {
    String string = pretty ? text.toString() : throughJson(text.toString());
    YamlStyle style = YamlStyle.of(string, pretty);
    boolean isPlain = YamlScalar.isString(string);
    if (string.indexOf('\n') >= 0) {
      if (style.block() && !key) {
        literal(string, text, place, indent);
      } else {
        doubleQuoted(string, place, indent, !key);
      }
    } else if (!isPlain || key && style.multiline()) {
      doubleQuoted(string, place, indent, !key);
    } else if (style.plain()) {
      folded(string, text, place, indent, key);
    } else if (style.singleQuoted()) {
      singleQuoted(string, place, indent, !key);
    } else {
      doubleQuoted(string, place, indent, !key);
    }
  }

  /** toYaml writes JSON first and reads that as YAML, where a next-line character folds and other controls are refused. */
  private static String throughJson(String text) {
    boolean folds = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x7F && c < 0xA0) {
        if (c != 0x85) {
          throw new FunctionError("control characters are not allowed");
        }
        folds = true;
      }
    }
    return folds ? text.replaceAll("[ \t]*\u0085[ \t]*", " ") : text;
  }

  private void plain(String word, Place place) {
    space();
    written(word, place);
  }

  private void folded(String string, Text text, Place place, int indent, boolean key) {
    space();
    if (pretty || key || column + string.length() <= WIDTH + 1) {
      if (text.isTraced() && place == Place.NONE) {
        out.appendPlaced(text, trail);
        column += string.length();
      } else {
        written(string, place);
      }
    } else {
      StringBuilder written = new StringBuilder();
      fold(string, written, indent, false);
      placed(written.toString(), place);
    }
    whitespace = false;
    indention = false;
  }

  private void fold(String string, StringBuilder written, int indent, boolean quoted) {
    boolean spaces = false;
    int last = string.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = string.charAt(i);
      if (c == ' ') {
        boolean inside = !quoted || i > 0 && i < last;
        if (!spaces && column > WIDTH && inside && (i == last || string.charAt(i + 1) != ' ') && !pretty) {
          breakLine(written, indent);
        } else {
          written.append(c);
          column++;
        }
        spaces = true;
      } else {
        if (quoted && c == '\'') {
          written.append(c);
          column++;
        }
        written.append(c);
        column += Character.isLowSurrogate(c) ? 0 : 1;
        spaces = false;
      }
    }
  }

  private void singleQuoted(String string, Place place, int indent, boolean folds) {
    space();
    StringBuilder written = new StringBuilder("'");
    column++;
    if (folds) {
      fold(string, written, indent, true);
    } else {
      written.append(string.replace("'", "''"));
    }
    written.append('\'');
    column = folds ? column + 1 : column + written.length() - 1;
    placed(written.toString(), place);
    whitespace = false;
    indention = false;
  }

  private void doubleQuoted(String string, Place place, int indent, boolean folds) {
    space();
    StringBuilder written = new StringBuilder("\"");
    column++;
    boolean spaces = false;
    int last = string.length() - 1;
    for (int i = 0; i <= last; i++) {
      char c = string.charAt(i);
      if (!YamlStyle.isPrintable(c) || YamlStyle.isBreak(c) || c == '"' || c == '\\') {
        int before = written.length();
        int point = string.codePointAt(i);
        escape(point, written);
        i += Character.charCount(point) - 1;
        column += written.length() - before;
        spaces = false;
      } else if (c == ' ') {
        if (folds && !pretty && !spaces && column > WIDTH && i > 0 && i < last) {
          breakLine(written, indent);
          if (string.charAt(i + 1) == ' ') {
            written.append('\\');
            column++;
          }
        } else {
          written.append(c);
          column++;
        }
        spaces = true;
      } else {
        written.append(c);
        column++;
        spaces = false;
      }
    }
    written.append('"');
    column++;
    placed(written.toString(), place);
    whitespace = false;
    indention = false;
  }

  private static void escape(int point, StringBuilder written) {
    int named = "\0\u0007\b\t\n\u000b\f\r\u001b\"\\\u0085\u00a0\u2028\u2029".indexOf(point);
    written.append('\\');
    if (named >= 0) {
      written.append("0abtnvfre\"\\N_LP".charAt(named));
    } else {
      String form = point <= 0xFF ? "x%02X" : point <= 0xFFFF ? "u%04X" : "U%08X";
      written.append(String.format(form, point));
    }
  }

  private void breakLine(StringBuilder written, int indent) {
    written.append('\n').append(" ".repeat(indent));
    column = indent;
  }

  private void literal(String string, Text text, Place place, int indent) {
    indicator("|", true, false, false);
    char first = string.charAt(0);
    if (first == ' ' || first == '\n') {
      indicator(Integer.toString(STEP), false, false, false);
    }
    if (!string.endsWith("\n")) {
      indicator("-", false, false, false);
    } else if (string.length() == 1 || string.charAt(string.length() - 2) == '\n') {
      indicator("+", false, false, false);
    }
    newLine();
    whitespace = true;
    boolean sameText = string.length() == text.length();
    int from = 0;
    while (from < string.length()) {
      int end = string.indexOf('\n', from);
      int stop = end < 0 ? string.length() : end;
      if (stop > from) {
        indent(indent);
        if (sameText && text.isTraced()) {
          out.appendPlaced(text.slice(from, stop), trail);
        } else {
          placed(string.substring(from, stop), place);
        }
        column += stop - from;
        indention = false;
      }
      if (end >= 0) {
        newLine();
      }
      from = stop + 1;
    }
  }

  private void space() {
    if (!whitespace) {
      out.append(" ");
      column++;
    }
  }

  private void written(String word, Place place) {
    placed(word, place);
    column += word.length();
    whitespace = false;
    indention = false;
  }

  private void placed(String written, Place place) {
    place.write(written, out, trail);
  }

  private void indicator(String mark, boolean needsSpace, boolean isSpace, boolean isIndention) {
    if (needsSpace) {
      space();
    }
    out.append(mark);
    column += mark.length();
    whitespace = isSpace;
    indention &= isIndention;
  }

  private void indent(int indent) {
    int to = Math.max(indent, 0);
    if (!indention || column > to || column == to && !whitespace) {
      newLine();
    }
    if (column < to) {
      out.append(" ".repeat(to - column));
      column = to;
    }
    whitespace = true;
    indention = true;
  }

  private void newLine() {
    out.append("\n");
    column = 0;
    indention = true;
  }
}
