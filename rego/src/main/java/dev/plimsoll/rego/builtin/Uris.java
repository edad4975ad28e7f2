package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes addresses apart as Go's package net/url does. */
final class Uris {
  private static final Pattern PARTS = Pattern.compile(
      "(?:([a-zA-Z][a-zA-Z0-9+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);
  private static final Pattern HOST = Pattern.compile("(\\[[0-9a-fA-F:.%a-z]*\\]|[^:\\[\\]\\s<>\"\\\\^`{|}]*)(?::([0-9]*))?");

  private Uris() {}

  static Value parse(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches() || text.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
      throw new IllegalArgumentException("invalid URI \"" + text + "\"");
    }
    ObjectValue.Builder object = new ObjectValue.Builder();
    String scheme = orEmpty(parts.group(1));
    put(object, "scheme", scheme.toLowerCase(java.util.Locale.ROOT));
    String authority = orEmpty(parts.group(2));
    host(object, authority.substring(authority.lastIndexOf('@') + 1), text);
    String path = orEmpty(parts.group(3));
    boolean opaque = !scheme.isEmpty() && parts.group(2) == null && !path.isEmpty() && !path.startsWith("/");
    boolean colonFirst = scheme.isEmpty() && parts.group(2) == null && path.split("/", 2)[0].contains(":");
    if (colonFirst) {
      throw new IllegalArgumentException("first path segment in URL cannot contain colon");
    }
    if (!opaque) {
      put(object, "path", UrlQuery.unescape(path, false));
      put(object, "raw_path", escapedPath(UrlQuery.unescape(path, false)).equals(path) ? UrlQuery.unescape(path, false) : path);
    }
    put(object, "raw_query", orEmpty(parts.group(4)));
    put(object, "fragment", UrlQuery.unescape(orEmpty(parts.group(5)), false));
    return object.build();
  }

  private static void host(ObjectValue.Builder object, String hostAndPort, String text) {
    Matcher host = HOST.matcher(hostAndPort);
    if (!host.matches()) {
      throw new IllegalArgumentException("invalid host in \"" + text + "\"");
    }
    String name = host.group(1);
    put(object, "hostname", name.startsWith("[") ? name.substring(1, name.length() - 1) : UrlQuery.unescape(name, false));
    put(object, "port", orEmpty(host.group(2)));
  }

  private static String escapedPath(String path) {
    StringBuilder out = new StringBuilder();
    for (byte b : path.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      boolean plain = c < 0x80 && (Character.isLetterOrDigit(c) || "-_.~$&+,/:;=@".indexOf(c) >= 0);
      out.append(plain ? Character.toString(c) : String.format("%%%02X", (int) c));
    }
    return out.toString();
  }

  private static void put(ObjectValue.Builder object, String key, String value) {
    if (!value.isEmpty()) {
      object.put(key, StringValue.of(value));
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
