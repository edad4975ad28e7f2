package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.PlainScalar;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.TermWriter;
import dev.plimsoll.rego.value.Value;
import java.util.List;
import java.util.regex.Pattern;

/** Writes values as YAML in block style, keys sorted, as Go's YAML library lays it out. */
final class YamlWriter {
  private static final Pattern TIMESTAMP = Pattern.compile("[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?");
  private static final Pattern BASE_60 = Pattern.compile("[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\\.[0-9_]*)?");

  private final int maximum;
  private final StringBuilder out = new StringBuilder();

  YamlWriter(int maximum) {
    this.maximum = maximum;
  }

  String write(Value value) {
    if (value instanceof ObjectValue object && object.size() > 0) {
      mapping(object, 0, true);
    } else if (!elements(value).isEmpty()) {
      sequence(elements(value), 0, true);
    } else {
      out.append(scalar(value, 0)).append('\n');
    }
    return out.toString();
  }

  private void mapping(ObjectValue object, int indent, boolean onOwnLine) {
    for (int i = 0; i < object.size(); i++) {
      if (i > 0 || onOwnLine) {
        out.append(" ".repeat(indent));
      }
      Value key = object.keyAt(i);
      out.append(scalar(key instanceof StringValue ? key : StringValue.of(key.toString()), 0)).append(':');
      child(object.valueAt(i), indent);
    }
  }

  private void child(Value value, int indent) {
    requireSize();
    if (value instanceof ObjectValue object && object.size() > 0) {
      out.append('\n');
      mapping(object, indent + 2, true);
    } else if (!elements(value).isEmpty()) {
      out.append('\n');
      sequence(elements(value), indent + 2, true);
    } else {
      out.append(' ').append(scalar(value, indent + 2)).append('\n');
    }
  }

  private void sequence(List<Value> elements, int indent, boolean onOwnLine) {
    for (int i = 0; i < elements.size(); i++) {
      requireSize();
      if (i > 0 || onOwnLine) {
        out.append(" ".repeat(indent));
      }
      out.append("- ");
      Value element = elements.get(i);
      if (element instanceof ObjectValue object && object.size() > 0) {
        mapping(object, indent + 2, false);
      } else if (!elements(element).isEmpty()) {
        sequence(elements(element), indent + 2, false);
      } else {
        out.append(scalar(element, indent + 2)).append('\n');
      }
    }
  }

  private void requireSize() {
    if (out.length() > maximum) {
      throw new IllegalStateException("YAML longer than " + maximum + " characters");
    }
  }

  private static List<Value> elements(Value value) {
    if (value instanceof ArrayValue array) {
      return array.asList();
    }
    return value instanceof SetValue set ? set.asList() : List.of();
  }

  private static String scalar(Value value, int indent) {
    if (value instanceof StringValue string) {
      return string(string.value(), indent);
    }
    return value instanceof NumberValue number ? NumberValue.of(number.decimal()).toString()
        : value instanceof SetValue ? "[]" : value.toString();
  }

  private static String string(String text, int indent) {
    boolean printable = text.codePoints().allMatch(c -> c == '\n' || c <= 0xFFFF && TermWriter.isPrintable(c));
    if (!printable || text.isEmpty() || isOtherKind(text)) {
      return quoted(text);
    }
    if (text.indexOf('\n') >= 0) {
      return text.startsWith(" ") || text.startsWith("\n") ? quoted(text) : literal(text, indent);
    }
    return needsQuotes(text) ? "'" + text.replace("'", "''") + "'" : text;
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder();
    TermWriter.quote(text, quoted);
    return quoted.toString();
  }

  private static String literal(String text, int indent) {
    String chomp = !text.endsWith("\n") ? "-" : text.endsWith("\n\n") ? "+" : "";
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    String gap = " ".repeat(Math.max(2, indent));
    return "|" + chomp + "\n" + body.lines().map(line -> line.isEmpty() ? "" : gap + line).reduce((a, b) -> a + "\n" + b).orElse("");
  }

  private static boolean isOtherKind(String text) {
    return !(PlainScalar.read(text) instanceof StringValue) || TIMESTAMP.matcher(text).matches() || BASE_60.matcher(text).matches()
        || List.of("y", "Y", "n", "N", ".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN").contains(text);
  }

  private static boolean needsQuotes(String text) {
    char first = text.charAt(0);
    boolean dash = (first == '-' || first == '?' || first == ':') && (text.length() == 1 || text.charAt(1) == ' ');
    boolean indicator = "#,[]{}&*!|>'\"%@`".indexOf(first) >= 0;
    return dash || indicator || first == ' ' || text.endsWith(" ") || text.contains(": ") || text.endsWith(":")
        || text.contains(" #") || text.startsWith("---") || text.startsWith("...");
  }
}
