package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Query strings of addresses, escaped as Go's package net/url does. */
final class UrlQuery {
  private UrlQuery() {}

  static String escape(String text) {
    StringBuilder out = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~".indexOf(c) >= 0)) {
        out.append(c);
      } else if (c == ' ') {
        out.append('+');
      } else {
        out.append(String.format("%%%02X", (int) c));
      }
    }
    return out.toString();
  }

  static String unescape(String text) {
    return unescape(text, true);
  }

  static String unescape(String text, boolean plusIsSpace) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '%') {
        int high = i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
        int low = i + 2 < bytes.length ? Character.digit(bytes[i + 2], 16) : -1;
        if (high < 0 || low < 0) {
          throw new IllegalArgumentException("invalid URL escape \"" + text + "\"");
        }
        out.write(high << 4 | low);
        i += 2;
      } else {
        out.write(plusIsSpace && bytes[i] == '+' ? ' ' : bytes[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static Value encode(Arguments given) {
    ObjectValue object = given.object(0);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < object.size(); i++) {
      if (!(object.keyAt(i) instanceof StringValue key)) {
        throw given.type(0, "object with string keys", object.keyAt(i).typeName());
      }
      for (Value value : values(object.valueAt(i))) {
        if (!(value instanceof StringValue string)) {
          throw given.type(0, "object of strings", value.typeName());
        }
        out.append(out.isEmpty() ? "" : "&").append(escape(key.value())).append('=').append(escape(string.value()));
      }
    }
    return StringValue.of(out.toString());
  }

  static Value decode(String query) {
    Map<String, ArrayValue.Builder> found = new LinkedHashMap<>();
    for (String pair : query.split("&")) {
      if (pair.contains(";")) {
        throw new IllegalArgumentException("invalid semicolon separator in query");
      }
      if (!pair.isEmpty()) {
        int equals = pair.indexOf('=');
        String key = unescape(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : unescape(pair.substring(equals + 1));
        found.computeIfAbsent(key, k -> new ArrayValue.Builder()).add(StringValue.of(value));
      }
    }
    ObjectValue.Builder object = new ObjectValue.Builder();
    found.forEach((key, values) -> object.put(key, values.build()));
    return object.build();
  }

  private static List<Value> values(Value value) {
    if (value instanceof ArrayValue array) {
      return array.asList();
    }
    return value instanceof SetValue set ? set.asList() : List.of(value);
  }
}
