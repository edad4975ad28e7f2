package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Int;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.template.Quote;
import dev.plimsoll.helm.template.Slice;
import dev.plimsoll.helm.value.JsonReader;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code --set} and its kin: {@code a.b=1,list[0].c={x,y}}. */
final class SetParser {
  private static final int LARGEST_INDEX = 65536;
  private static final int DEPTH = 30;

  /** The characters up to a stop, and the stop; -1 at the end. */
  private record Piece(String text, int stop) {}

  private final String line;
  private final Function<String, Object> reader;
  private final boolean json;
  private int at;

  private SetParser(String line, Function<String, Object> reader, boolean json) {
    this.line = line;
    this.reader = reader;
    this.json = json;
  }

  /**
   * {@code --set}: numbers, booleans and null are what they look like.
   *
   * @throws FunctionError where {@code line} does not parse
   */
  static void set(String line, Dict into) {
    new SetParser(line, SetParser::typed, false).parse(into);
  }

  /** {@code --set-string}: every value is a string. */
  static void setString(String line, Dict into) {
    new SetParser(line, text -> text, false).parse(into);
  }

  /** {@code --set-file}: every value is what {@code reader} makes of the path. */
  static void setFile(String line, Dict into, Function<String, Object> reader) {
    new SetParser(line, reader, false).parse(into);
  }

  /** {@code --set-json}: every value is JSON. */
  static void setJson(String line, Dict into) {
    String text = line.strip();
    if (text.startsWith("{") && JsonReader.read(text) instanceof Dict all) {
      Dict merged = Tables.overlaid(into, all);
      merged.keySet().forEach(key -> into.putFrom(merged, key));
    } else {
      new SetParser(line, value -> value, true).parse(into);
    }
  }

  private static Object typed(String text) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "true":
        return true;
      case "false":
        return false;
      case "null":
        return Nil.NIL;
      case "0":
        return Int.int64(0);
      default:
        break;
    }
    if (text.isEmpty() || text.charAt(0) == '0' || !text.matches("[-+]?[0-9]{1,19}")) {
      return text;
    }
    try {
      return Int.int64(Long.parseLong(text));
    } catch (NumberFormatException tooLarge) {
      return text;
    }
  }

  private void parse(Dict into) {
    while (at < line.length()) {
      key(into, 0);
    }
  }

  private void key(Dict data, int depth) {
    Piece key = until("=[,.");
    switch (key.stop) {
      case '[' -> {
        int index = index();
        Slice list = data.get(key.text) instanceof Slice held ? held : new Slice();
        item(list, index, depth);
        put(data, key.text, list);
      }
      case '=' -> value(found -> put(data, key.text, found));
      case ',' -> {
        put(data, key.text, "");
        throw new FunctionError("key " + Quote.quote(key.text) + " has no value (cannot end with ,)");
      }
      case '.' -> {
        if (depth + 1 > DEPTH) {
          throw new FunctionError("value name nested level is greater than maximum supported nested level of " + DEPTH);
        }
        if (data.containsKey(key.text) && !(data.get(key.text) instanceof Dict)) {
          throw new FunctionError("unable to parse key: " + Quote.quote(key.text) + " is no map");
        }
        Dict inner = data.get(key.text) instanceof Dict held ? held : new Dict();
        key(inner, depth + 1);
        if (inner.isEmpty()) {
          throw new FunctionError("key map " + Quote.quote(key.text) + " has no value");
        }
        put(data, key.text, inner);
      }
      default -> {
        if (!key.text.isEmpty()) {
          throw new FunctionError("key " + Quote.quote(key.text) + " has no value");
        }
      }
    }
  }

  private void item(Slice list, int index, int depth) {
    Piece before = until("[.=");
    if (!before.text.isEmpty()) {
      throw new FunctionError("unexpected data at end of array index: " + Quote.quote(before.text));
    }
    switch (before.stop) {
      case '=' -> value(found -> put(list, index, found));
      case '[' -> {
        int next = index();
        Slice inner = index < list.size() && list.get(index) instanceof Slice held ? held : new Slice();
        item(inner, next, depth);
        put(list, index, inner);
      }
      case '.' -> {
        Dict inner = index < list.size() && list.get(index) instanceof Dict held ? held : new Dict();
        key(inner, depth);
        put(list, index, inner);
      }
      default -> throw new FunctionError("list index without a value");
    }
  }

  private int index() {
    Piece digits = until("]");
    if (digits.stop < 0 || !digits.text.matches("-?[0-9]{1,9}")) {
      throw new FunctionError("error parsing index: parsing " + Quote.quote(digits.text) + ": invalid syntax");
    }
    int index = Integer.parseInt(digits.text);
    if (index < 0) {
      throw new FunctionError("negative " + index + " index not allowed");
    }
    if (index > LARGEST_INDEX) {
      throw new FunctionError("index of " + index + " is greater than maximum supported index of " + LARGEST_INDEX);
    }
    return index;
  }

  private interface Target {
    void put(Object value);
  }

  private void value(Target target) {
    if (json) {
      target.put(jsonValue());
      return;
    }
    if (at >= line.length()) {
      target.put("");
      return;
    }
    if (line.charAt(at) != '{') {
      target.put(reader.apply(until(",").text));
      return;
    }
    at++;
    Slice list = new Slice();
    while (true) {
      Piece piece = until(",}");
      if (piece.stop < 0) {
        throw new FunctionError("list must terminate with '}'");
      }
      list.add(reader.apply(piece.text));
      if (piece.stop == '}') {
        at += at < line.length() && line.charAt(at) == ',' ? 1 : 0;
        target.put(list);
        return;
      }
    }
  }

  private Object jsonValue() {
    if (isEmptyValue().isPresent()) {
      return Nil.NIL;
    }
    JsonReader.Prefix read = JsonReader.readPrefix(line, at);
    at = read.end();
    isEmptyValue();
    return read.value();
  }

  /** Skips blanks and a comma; says so if there was nothing else. */
  private Optional<String> isEmptyValue() {
    while (at < line.length() && Character.isWhitespace(line.charAt(at))) {
      at++;
    }
    if (at >= line.length()) {
      return Optional.of("");
    }
    if (line.charAt(at) == ',') {
      at++;
      return Optional.of("");
    }
    return Optional.empty();
  }

  private Piece until(String stops) {
    StringBuilder text = new StringBuilder();
    while (at < line.length()) {
      char c = line.charAt(at++);
      if (stops.indexOf(c) >= 0) {
        return new Piece(text.toString(), c);
      }
      if (c == '\\' && at < line.length()) {
        text.append(line.charAt(at++));
      } else if (c != '\\') {
        text.append(c);
      }
    }
    return new Piece(text.toString(), -1);
  }

  private static void put(Dict data, String key, Object value) {
    if (!key.isEmpty()) {
      data.put(key, value);
    }
  }

  private static void put(Slice list, int index, Object value) {
    while (list.size() <= index) {
      list.add(Nil.NIL);
    }
    list.set(index, value);
  }
}
