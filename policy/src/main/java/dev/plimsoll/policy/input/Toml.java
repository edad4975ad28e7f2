package dev.plimsoll.policy.input;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import dev.plimsoll.rego.value.ValueSyntaxException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** TOML 1.0; dates and times stay strings. */
public final class Toml {
  private static final int DEEPEST = 100;

  private final String text;
  private int at;

  private Toml(String text) {
    this.text = text;
  }

  /** The object that the whole text is. */
  public static Value parse(String text) {
    return new Toml(text).document();
  }

  private Value document() {
    Map<String, Object> root = new LinkedHashMap<>();
    Map<String, Object> table = root;
    while (skipToContent()) {
      if (text.startsWith("[[", at)) {
        at += 2;
        List<String> path = keys();
        expect("]]");
        table = element(root, path);
      } else if (text.charAt(at) == '[') {
        at++;
        List<String> path = keys();
        expect("]");
        table = table(root, path);
      } else {
        entry(table, 0);
      }
      endOfLine();
    }
    return value(root);
  }

  private void entry(Map<String, Object> table, int depth) {
    List<String> path = keys();
    expect("=");
    Map<String, Object> holder = table(table, path.subList(0, path.size() - 1));
    if (holder.putIfAbsent(path.get(path.size() - 1), readValue(depth)) != null) {
      throw error("key \"" + String.join(".", path) + "\" is defined twice");
    }
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> table(Map<String, Object> from, List<String> path) {
    Map<String, Object> table = from;
    for (String key : path) {
      Object next = table.computeIfAbsent(key, absent -> new LinkedHashMap<String, Object>());
      if (next instanceof List<?> list && !list.isEmpty()) {
        next = list.get(list.size() - 1);
      }
      if (!(next instanceof Map)) {
        throw error("key \"" + key + "\" is no table");
      }
      table = (Map<String, Object>) next;
    }
    return table;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> element(Map<String, Object> root, List<String> path) {
    Map<String, Object> holder = table(root, path.subList(0, path.size() - 1));
    Object list = holder.computeIfAbsent(path.get(path.size() - 1), absent -> new ArrayList<Object>());
    if (!(list instanceof List)) {
      throw error("key \"" + path.get(path.size() - 1) + "\" is no array of tables");
    }
    Map<String, Object> element = new LinkedHashMap<>();
    ((List<Object>) list).add(element);
    return element;
  }

  private List<String> keys() {
    List<String> keys = new ArrayList<>();
    do {
      skipBlanks();
      char c = peek();
      if (c == '"' || c == '\'') {
        keys.add(string());
      } else {
        int start = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
          at++;
        }
        if (start == at) {
          throw error("a key is expected");
        }
        keys.add(text.substring(start, at));
      }
      skipBlanks();
    } while (accept("."));
    return keys;
  }

  private Object readValue(int depth) {
    if (depth > DEEPEST) {
      throw error("nested too deep");
    }
    skipBlanks();
    char c = peek();
    if (c == '"' || c == '\'') {
      return StringValue.of(string());
    }
    if (accept("[")) {
      List<Object> elements = new ArrayList<>();
      while (skipToContent() && peek() != ']') {
        elements.add(readValue(depth + 1));
        skipToContent();
        if (!accept(",")) {
          break;
        }
      }
      skipToContent();
      expect("]");
      return elements;
    }
    if (accept("{")) {
      Map<String, Object> table = new LinkedHashMap<>();
      skipBlanks();
      while (peek() != '}') {
        entry(table, depth + 1);
        skipBlanks();
        if (!accept(",")) {
          break;
        }
        skipBlanks();
      }
      expect("}");
      return table;
    }
    return bare();
  }

  private Value bare() {
    int start = at;
    while (at < text.length() && ",]}#\n\r".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at).strip();
    if (word.equals("true") || word.equals("false")) {
      return BooleanValue.of(word.equals("true"));
    }
    if (word.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]{2}:[0-9]{2}.*")) {
      return StringValue.of(word.length() == 10 && word.charAt(4) == '-' ? word + "T00:00:00Z" : word);
    }
    try {
      String digits = word.replace("_", "");
      if (digits.matches("0[xob][0-9a-fA-F]+")) {
        int radix = digits.charAt(1) == 'x' ? 16 : digits.charAt(1) == 'o' ? 8 : 2;
        return NumberValue.of(new BigInteger(digits.substring(2), radix));
      }
      return digits.matches("[-+]?[0-9]{1,1000}") ? NumberValue.of(new BigInteger(digits)) : NumberValue.of(new BigDecimal(digits));
    } catch (NumberFormatException e) {
      throw error("\"" + word + "\" is no value");
    }
  }

  private String string() {
    char quote = peek();
    String triple = String.valueOf(quote).repeat(3);
    boolean multiline = text.startsWith(triple, at);
    at += multiline ? 3 : 1;
    if (multiline && at < text.length() && text.charAt(at) == '\r') {
      at++;
    }
    if (multiline && at < text.length() && text.charAt(at) == '\n') {
      at++;
    }
    StringBuilder out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (multiline ? text.startsWith(triple, at) && !text.startsWith(triple + quote, at) : c == quote) {
        at += multiline ? 3 : 1;
        return out.toString();
      }
      if (c == '\n' && !multiline) {
        break;
      }
      at++;
      if (c == '\\' && quote == '"') {
        escape(out);
      } else {
        out.append(c);
      }
    }
    throw error("string is not closed");
  }

  private void escape(StringBuilder out) {
    char c = peek();
    at++;
    switch (c) {
      case 'b' -> out.append('\b');
      case 't' -> out.append('\t');
      case 'n' -> out.append('\n');
      case 'f' -> out.append('\f');
      case 'r' -> out.append('\r');
      case 'u', 'U' -> {
        int length = c == 'u' ? 4 : 8;
        String digits = text.substring(at, Math.min(text.length(), at + length));
        if (!digits.matches("[0-9a-fA-F]{4}|00[0-9a-fA-F]{6}") || !Character.isValidCodePoint(Integer.parseInt(digits, 16))) {
          throw error("invalid escape");
        }
        out.appendCodePoint(Integer.parseInt(digits, 16));
        at += length;
      }
      case '\n', '\r', ' ' -> {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
          at++;
        }
      }
      default -> out.append(c);
    }
  }

  private void endOfLine() {
    skipBlanks();
    if (at < text.length() && "#\r\n".indexOf(text.charAt(at)) < 0) {
      throw error("the end of the line is expected");
    }
  }

  private boolean skipToContent() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        while (at < text.length() && text.charAt(at) != '\n') {
          at++;
        }
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        return true;
      }
    }
    return false;
  }

  private void skipBlanks() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw error("the text ends too early");
    }
    return text.charAt(at);
  }

  private boolean accept(String wanted) {
    boolean there = text.startsWith(wanted, at);
    at += there ? wanted.length() : 0;
    return there;
  }

  private void expect(String wanted) {
    skipBlanks();
    if (!accept(wanted)) {
      throw error("\"" + wanted + "\" is expected");
    }
  }

  private ValueSyntaxException error(String reason) {
    long line = text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count() + 1;
    return new ValueSyntaxException("line " + line + ": " + reason);
  }

  private static Value value(Object read) {
    if (read instanceof Map<?, ?> map) {
      ObjectValue.Builder object = new ObjectValue.Builder();
      map.forEach((key, below) -> object.put((String) key, value(below)));
      return object.build();
    }
    if (read instanceof List<?> list) {
      return ArrayValue.of(list.stream().map(Toml::value).toList());
    }
    return (Value) read;
  }
}
