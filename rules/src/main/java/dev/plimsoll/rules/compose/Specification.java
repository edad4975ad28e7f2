package dev.plimsoll.rules.compose;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The keys of a Compose file and what they may hold, read from {@code specification.txt}, which describes its own form. */
final class Specification {
  /** A kind of mapping: what messages call it, its keys, and those of them that it must have. */
  record Kind(String noun, Map<String, Type> keys, Set<String> required) {}

  /** What a key may hold. */
  sealed interface Type permits Word, ListOf, MapOf, Choice, OneOf {}

  /** A scalar type or a kind, by its name. */
  record Word(String name) implements Type {}

  record ListOf(Type item) implements Type {}

  record MapOf(Type value) implements Type {}

  record Choice(List<String> words) implements Type {}

  record OneOf(List<Type> types) implements Type {}

  private static final Specification READ = read();

  private final Map<String, Kind> kinds;

  private Specification(Map<String, Kind> kinds) {
    this.kinds = kinds;
  }

  static Specification compose() {
    return READ;
  }

  boolean isKind(String name) {
    return kinds.containsKey(name);
  }

  Kind kind(String name) {
    return kinds.get(name);
  }

  private static Specification read() {
    Map<String, Kind> kinds = new HashMap<>();
    try (InputStream in = Specification.class.getResourceAsStream("specification.txt");
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      Kind kind = new Kind("", Map.of(), Set.of());
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("  ")) {
          String[] parts = line.strip().split(" ", 2);
          String key = parts[0].endsWith("!") ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
          kind.keys.put(key, type(parts[1]));
          if (parts[0].endsWith("!")) {
            kind.required.add(key);
          }
        } else if (!line.isBlank() && !line.startsWith("#")) {
          String[] parts = line.split(": ", 2);
          kind = new Kind(parts[1], new LinkedHashMap<>(), new TreeSet<>());
          kinds.put(parts[0], kind);
        }
      }
      return new Specification(kinds);
    } catch (IOException e) {
      throw new UncheckedIOException("specification.txt", e);
    }
  }

  private static Type type(String text) {
    List<String> parts = split(text);
    if (parts.size() > 1) {
      return new OneOf(parts.stream().map(Specification::type).toList());
    }
    String inner = text.substring(1, Math.max(1, text.length() - 1));
    return switch (text.charAt(0)) {
      case '[' -> new ListOf(type(inner));
      case '{' -> new MapOf(type(inner));
      case '<' -> new Choice(List.of(inner.split(",")));
      default -> switch (text) {
        case "pairs" -> type("[string]|{string|number|bool}");
        case "hosts" -> type("[string]|{string|[string]}");
        default -> new Word(text);
      };
    };
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += "[{<".indexOf(c) >= 0 ? 1 : "]}>".indexOf(c) >= 0 ? -1 : 0;
      if (c == '|' && depth == 0) {
        parts.add(text.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }
}
