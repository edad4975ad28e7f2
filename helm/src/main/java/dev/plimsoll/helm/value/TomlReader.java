package dev.plimsoll.helm.value;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads TOML; dates and times stay texts. */
public final class TomlReader {
  private static final int DEPTH = 200;
  private static final Pattern INTEGER = Pattern.compile("[-+]?(0|[1-9](_?[0-9])*)|0x[0-9a-fA-F_]+|0o[0-7_]+|0b[01_]+");
  private static final Pattern FLOAT =
      Pattern.compile("[-+]?[0-9][0-9_]*(\\.[0-9][0-9_]*)?([eE][-+]?[0-9_]+)?|[-+]?(inf|nan)");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]{2}:[0-9]{2}.*");

  private final String text;
  private int at;

  private TomlReader(String text) {
    this.text = text.replace("\r\n", "\n");
  }

  /**
   * The tables of a document.
   *
   * @throws FunctionError where it is no TOML
   */
  public static Dict read(String text) {
    return new TomlReader(text).document();
  }

  private Dict document() {
    Dict root = new Dict();
    Dict table = root;
    for (blank(true); at < text.length(); blank(true)) {
      if (text.charAt(at) == '[') {
        table = header(root);
      } else {
        pair(table, 0);
      }
      blank(false);
      if (at < text.length() && text.charAt(at) != '\n') {
        throw error("expected a new line");
      }
    }
    return root;
  }

  private Dict header(Dict root) {
    boolean array = text.startsWith("[[", at);
    at += array ? 2 : 1;
    List<String> path = path();
    String end = array ? "]]" : "]";
    if (!text.startsWith(end, at)) {
      throw error("expected \"" + end + "\" behind a table's name");
    }
    at += end.length();
    Dict parent = descend(root, path.subList(0, path.size() - 1));
    String last = path.get(path.size() - 1);
    if (!array) {
      return descend(parent, List.of(last));
    }
    Object held = parent.get(last);
    Slice tables = held instanceof Slice slice ? slice : new Slice("map[string]interface {}");
    if (held != null && held != tables) {
      throw error("Key '" + last + "' has already been defined.");
    }
    Dict made = new Dict();
    tables.add(made);
    parent.put(last, tables);
    return made;
  }

  private Dict descend(Dict from, List<String> path) {
    Dict table = from;
    for (String key : path) {
      Object held = table.get(key);
      if (held instanceof List<?> list && !list.isEmpty()) {
        held = list.get(list.size() - 1);
      }
      if (held == null) {
        held = new Dict();
        table.put(key, held);
      }
      if (!(held instanceof Dict inner)) {
        throw error("Key '" + key + "' has already been defined.");
      }
      table = inner;
    }
    return table;
  }

  private void pair(Dict table, int depth) {
    List<String> path = path();
    if (at >= text.length() || text.charAt(at) != '=') {
      throw error("expected '=' behind a key");
    }
    at++;
    Dict target = descend(table, path.subList(0, path.size() - 1));
    String key = path.get(path.size() - 1);
    if (target.containsKey(key)) {
      throw error("Key '" + key + "' has already been defined.");
    }
    target.put(key, value(depth));
  }

  private List<String> path() {
    List<String> parts = new ArrayList<>();
    do {
      at += parts.isEmpty() ? 0 : 1;
      blank(false);
      parts.add(key());
      blank(false);
    } while (at < text.length() && text.charAt(at) == '.');
    return parts;
  }

  private String key() {
    char first = peek();
    if (first == '"' || first == '\'') {
      return string();
    }
    int start = at;
    while (at < text.length() && (text.charAt(at) < 0x80 && Character.isLetterOrDigit(text.charAt(at)) || "_-".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at == start) {
      throw error("expected a key");
    }
    return text.substring(start, at);
  }

  private Object value(int depth) {
    if (depth > DEPTH) {
      throw error("nested deeper than " + DEPTH + " levels");
    }
    blank(false);
    char first = peek();
    if (first == '"' || first == '\'') {
      return string();
    }
    if (first == '[') {
      return array(depth + 1);
    }
    if (first == '{') {
      return inline(depth + 1);
    }
    int start = at;
    while (at < text.length() && ",]}#\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return word(text.substring(start, at).strip());
  }

  private Object word(String word) {
    if (word.equals("true") || word.equals("false")) {
      return word.equals("true");
    }
    if (DATE.matcher(word).matches()) {
      return word;
    }
    String plain = word.replace("_", "");
    try {
      if (INTEGER.matcher(word).matches()) {
        boolean radix = plain.length() > 2 && plain.charAt(0) == '0';
        return Int.int64(!radix ? Long.parseLong(plain)
            : Long.parseLong(plain.substring(2), plain.charAt(1) == 'x' ? 16 : plain.charAt(1) == 'o' ? 8 : 2));
      }
      if (FLOAT.matcher(word).matches()) {
        return Double.parseDouble(plain.replace("inf", "Infinity").replace("nan", "NaN"));
      }
    } catch (NumberFormatException outside) {
      throw error(word + " is out of range");
    }
    throw error("expected value but found " + (word.isEmpty() ? "none" : "\"" + word + "\" instead"));
  }

  private Slice array(int depth) {
    Slice items = new Slice();
    at++;
    for (blank(true); peek() != ']'; blank(true)) {
      items.add(value(depth));
      blank(true);
      if (peek() == ',') {
        at++;
      } else if (peek() != ']') {
        throw error("expected a comma or array terminator ']'");
      }
    }
    at++;
    return items;
  }

  private Dict inline(int depth) {
    Dict table = new Dict();
    at++;
    for (blank(true); peek() != '}'; blank(true)) {
      pair(table, depth);
      blank(true);
      if (peek() == ',') {
        at++;
      } else if (peek() != '}') {
        throw error("expected a comma or an inline table terminator '}'");
      }
    }
    at++;
    return table;
  }

  private String string() {
    char quote = text.charAt(at);
    String three = String.valueOf(quote).repeat(3);
    boolean block = text.startsWith(three, at);
    at += block ? 3 : 1;
    if (block && text.startsWith("\n", at)) {
      at++;
    }
    StringBuilder made = new StringBuilder();
    while (true) {
      char c = peek();
      if (c == quote && (!block || text.startsWith(three, at))) {
        at += block ? 3 : 1;
        while (block && at < text.length() && text.charAt(at) == quote) {
          made.append(quote);
          at++;
        }
        return made.toString();
      }
      at++;
      if (c == '\n' && !block) {
        throw error("strings cannot contain newlines");
      }
      if (c == '\\' && quote == '"') {
        escape(made);
      } else {
        made.append(c);
      }
    }
  }

  private void escape(StringBuilder made) {
    char c = peek();
    at++;
    int named = "btnfre\"\\".indexOf(c);
    if (named >= 0) {
      made.append("\b\t\n\f\r\u001b\"\\".charAt(named));
    } else if (c == 'u' || c == 'U') {
      int length = c == 'u' ? 4 : 8;
      try {
        made.appendCodePoint(Integer.parseInt(text.substring(at, Math.min(at + length, text.length())), 16));
      } catch (IllegalArgumentException invalid) {
        throw error("invalid escape");
      }
      at += length;
    } else if (Character.isWhitespace(c)) {
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
    } else {
      throw error("invalid escape character '" + c + "'");
    }
  }

  private void blank(boolean lines) {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (c == ' ' || c == '\t' || lines && c == '\n') {
        at++;
      } else {
        return;
      }
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw error("unexpected EOF");
    }
    return text.charAt(at);
  }

  private FunctionError error(String reason) {
    long line = 1 + text.substring(0, Math.min(at, text.length())).chars().filter(c -> c == '\n').count();
    return new FunctionError("toml: line " + line + ": " + reason);
  }
}
