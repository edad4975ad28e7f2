package dev.plimsoll.rego.builtin;

import dev.plimsoll.rego.value.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All built-ins by name. The table of signatures is read when first asked; a group's class is loaded when one of its
 * built-ins is asked for.
 *
 * <p>Not here, because they belong to the compiler and the evaluator: {@code eq}, {@code assign}, {@code print},
 * {@code trace}, {@code internal.print}, {@code rego.metadata.*} and {@code rego.parse_module}.
 */
public final class Builtins {
  private static final Map<String, Builtin> FOUND = new ConcurrentHashMap<>();

  private Builtins() {}

  public static Optional<Builtin> find(String name) {
    Builtin found = FOUND.get(name);
    if (found == null) {
      String row = Table.ROWS.get(name);
      if (row == null) {
        return Optional.empty();
      }
      String[] columns = row.split(" ");
      found = new Builtin(signature(columns), body(columns[1]));
      FOUND.put(name, found);
    }
    return Optional.of(found);
  }

  public static Set<String> names() {
    return new TreeSet<>(Table.ROWS.keySet());
  }

  private static Signature signature(String[] columns) {
    List<Set<Kind>> parameters = new ArrayList<>();
    if (!columns[2].equals("-")) {
      for (String kinds : columns[2].split(",")) {
        parameters.add(kinds(kinds));
      }
    }
    String flag = columns.length > 4 ? columns[4] : "";
    return new Signature(columns[0], parameters, kinds(columns[3]), flag.equals("relation"), flag.equals("deprecated"));
  }

  private static Set<Kind> kinds(String letters) {
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (char letter : letters.toCharArray()) {
      switch (letter) {
        case 'z' -> kinds.add(Kind.NULL);
        case 'b' -> kinds.add(Kind.BOOLEAN);
        case 'n' -> kinds.add(Kind.NUMBER);
        case 's' -> kinds.add(Kind.STRING);
        case 'a' -> kinds.add(Kind.ARRAY);
        case 'o' -> kinds.add(Kind.OBJECT);
        case 't' -> kinds.add(Kind.SET);
        case '*' -> kinds.addAll(EnumSet.range(Kind.NULL, Kind.SET));
        default -> throw new IllegalArgumentException(letters);
      }
    }
    return kinds;
  }

  private static Builtin.Body body(String group) {
    return switch (group) {
      case "Aggregates" -> new Aggregates();
      case "Arrays" -> new Arrays();
      case "Encodings" -> new Encodings();
      case "Globs" -> new Globs();
      case "Graphs" -> new Graphs();
      case "Hashes" -> new Hashes();
      case "JsonPaths" -> new JsonPaths();
      case "Networks" -> new Networks();
      case "Numbers" -> new Numbers();
      case "Objects" -> new Objects();
      case "Operators" -> new Operators();
      case "Regexes" -> new Regexes();
      case "Schemas" -> new Schemas();
      case "Semver" -> new Semver();
      case "Sets" -> new Sets();
      case "Sprintf" -> new Sprintf();
      case "Strings" -> new Strings();
      case "Times" -> new Times();
      case "Tokens" -> new Tokens();
      case "Types" -> new Types();
      case "Units" -> new Units();
      case "Uuids" -> new Uuids();
      default -> new Refused();
    };
  }

  private static final class Table {
    static final Map<String, String> ROWS = read();

    private static Map<String, String> read() {
      Map<String, String> rows = new HashMap<>();
      InputStream resource = Builtins.class.getResourceAsStream("signatures.txt");
      try (BufferedReader reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
        for (String row = reader.readLine(); row != null; row = reader.readLine()) {
          rows.put(row.substring(0, row.indexOf(' ')), row);
        }
      } catch (IOException e) {
        throw new UncheckedIOException("signatures.txt", e);
      }
      return rows;
    }
  }
}
