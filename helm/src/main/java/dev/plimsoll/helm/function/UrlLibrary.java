package dev.plimsoll.helm.function;

import dev.plimsoll.helm.template.Call;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Go;
import dev.plimsoll.helm.template.Library;
import dev.plimsoll.helm.template.Quote;
import dev.plimsoll.helm.value.Utf8;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Sprig's functions on URLs, taken apart and joined as Go's net/url does. */
final class UrlLibrary implements Library {
  @Override
  public Optional<String> signature(String name) {
    return Optional.ofNullable(switch (name) {
      case "urlParse" -> "string";
      case "urlJoin" -> "dict";
      default -> null;
    });
  }

  @Override
  public Object call(String name, Object[] a, Call call) {
    return name.equals("urlParse") ? parsed((String) a[0]) : joined((Dict) a[0]);
  }

  private static Dict parsed(String url) {
    Dict made = new Dict();
    int hash = url.indexOf('#');
    String rest = hash < 0 ? url : url.substring(0, hash);
    String fragment = hash < 0 ? "" : unescaped(url, url.substring(hash + 1));
    if (rest.chars().anyMatch(c -> c < ' ' || c == 0x7F)) {
      throw broken(url, "net/url: invalid control character in URL");
    }
    String scheme = scheme(url, rest);
    rest = scheme.isEmpty() ? rest : rest.substring(scheme.length() + 1);
    int question = rest.indexOf('?');
    String query = question < 0 ? "" : rest.substring(question + 1);
    rest = question < 0 ? rest : rest.substring(0, question);
    String opaque = "";
    String host = "";
    String user = "";
    if (!scheme.isEmpty() && !rest.startsWith("/")) {
      opaque = rest;
      rest = "";
    } else if (rest.startsWith("//") && (!scheme.isEmpty() || !rest.startsWith("///"))) {
      int slash = rest.indexOf('/', 2);
      String authority = rest.substring(2, slash < 0 ? rest.length() : slash);
      rest = slash < 0 ? "" : rest.substring(slash);
      int at = authority.lastIndexOf('@');
      user = at < 0 ? "" : authority.substring(0, at);
      host = unescaped(url, authority.substring(at + 1));
    }
    made.put("scheme", scheme.toLowerCase(Locale.ROOT));
    made.put("host", host);
    made.put("hostname", hostname(host));
    made.put("path", unescaped(url, rest));
    made.put("query", query);
    made.put("opaque", opaque);
    made.put("fragment", fragment);
    made.put("userinfo", user);
    return made;
  }

  private static String scheme(String url, String rest) {
    for (int i = 0; i < rest.length(); i++) {
      char c = rest.charAt(i);
      boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
      if (c == ':') {
        if (i == 0) {
          throw broken(url, "missing protocol scheme");
        }
        return rest.substring(0, i);
      }
      if (!letter && (i == 0 || !(c >= '0' && c <= '9' || c == '+' || c == '-' || c == '.'))) {
        int slash = rest.indexOf('/');
        int colon = rest.indexOf(':');
        if (colon >= 0 && (slash < 0 || colon < slash) && i == 0 && c >= '0' && c <= '9') {
          throw broken(url, "first path segment in URL cannot contain colon");
        }
        return "";
      }
    }
    return "";
  }

  private static String hostname(String host) {
    if (host.startsWith("[")) {
      int end = host.indexOf(']');
      return end < 0 ? host : host.substring(1, end);
    }
    int colon = host.lastIndexOf(':');
    return colon < 0 ? host : host.substring(0, colon);
  }

  private static String unescaped(String url, String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] all = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < all.length; i++) {
      if (all[i] != '%') {
        bytes.write(all[i]);
        continue;
      }
      int high = i + 2 < all.length ? Character.digit(all[i + 1], 16) : -1;
      int low = i + 2 < all.length ? Character.digit(all[i + 2], 16) : -1;
      if (high < 0 || low < 0) {
        String escape = new String(all, i, Math.min(3, all.length - i), StandardCharsets.UTF_8);
        throw broken(url, "invalid URL escape " + Quote.quote(escape));
      }
      bytes.write(high * 16 + low);
      i += 2;
    }
    return Utf8.decode(bytes.toByteArray());
  }

  private static FunctionError broken(String url, String reason) {
    return new FunctionError("unable to parse url: parse " + Quote.quote(url) + ": " + reason);
  }

  private static String joined(Dict parts) {
    String scheme = part(parts, "scheme");
    String host = part(parts, "host");
    String path = part(parts, "path");
    String query = part(parts, "query");
    String fragment = part(parts, "fragment");
    String user = part(parts, "userinfo");
    String opaque = part(parts, "opaque");
    StringBuilder out = new StringBuilder(scheme.isEmpty() ? "" : scheme + ":");
    if (!opaque.isEmpty()) {
      out.append(opaque);
    } else {
      if (!scheme.isEmpty() || !host.isEmpty() || !user.isEmpty()) {
        boolean rootless = host.isEmpty() && path.isEmpty() && user.isEmpty();
        out.append(rootless ? "" : "//").append(user).append(user.isEmpty() ? "" : "@").append(escaped(host, ":[]%"));
      }
      if (!path.isEmpty() && !path.startsWith("/") && !host.isEmpty()) {
        out.append('/');
      }
      out.append(escaped(path, "/:@$&+,;="));
    }
    out.append(query.isEmpty() ? "" : "?" + query);
    return out.append(fragment.isEmpty() ? "" : "#" + escaped(fragment, "/:@$&+,;=?!()*")).toString();
  }

  private static String part(Dict parts, String key) {
    Object value = parts.get(key);
    if (value == null) {
      return "";
    }
    if (!(value instanceof CharSequence)) {
      throw new FunctionError("unable to parse " + key + " key, must be of type string, but " + Go.kind(value) + " found");
    }
    return value.toString();
  }

  private static String escaped(String text, String kept) {
    StringBuilder out = new StringBuilder();
    for (byte b : Utf8.encode(text)) {
      char c = (char) (b & 0xFF);
      boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || "-_.~".indexOf(c) >= 0;
      if (plain || kept.indexOf(c) >= 0) {
        out.append(c);
      } else {
        out.append(String.format("%%%02X", (int) c));
      }
    }
    return out.toString();
  }
}
