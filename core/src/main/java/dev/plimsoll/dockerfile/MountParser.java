package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.SyntaxError.Kind;
import dev.plimsoll.rule.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the values of {@code --mount} flags. */
final class MountParser {
  private static final Map<String, String> LONG_FORMS =
      Map.of("src", "source", "dst", "target", "destination", "target", "ro", "readonly", "rw", "readwrite");
  private static final Set<String> TYPES = Set.of("bind", "cache", "tmpfs", "secret", "ssh");
  private static final Set<String> KEYS = Set.of("type", "from", "source", "target", "readonly", "readwrite", "id", "sharing",
      "required", "size", "mode", "uid", "gid", "env");
  private static final Set<String> SWITCHES = Set.of("readonly", "readwrite", "required");

  private final Flag flag;
  private final List<SyntaxError> errors;
  private final Map<String, String> options = new HashMap<>();

  private MountParser(Flag flag, List<SyntaxError> errors) {
    this.flag = flag;
    this.errors = errors;
  }

  static List<Mount> mounts(Line line, List<SyntaxError> errors) {
    List<Mount> mounts = new ArrayList<>();
    for (Flag flag : line.flags("mount")) {
      if (flag.hasValue()) {
        mounts.add(new MountParser(flag, errors).parse());
      }
    }
    return List.copyOf(mounts);
  }

  private Mount parse() {
    int before = errors.size();
    for (String field : fields(flag.value())) {
      readField(field);
    }
    String type = options.getOrDefault("type", "bind").toLowerCase(Locale.ROOT);
    if (errors.size() == before) {
      check(type);
    }
    return new Mount(type, options, flag.span());
  }

  private void readField(String field) {
    int equals = field.indexOf('=');
    String key = (equals < 0 ? field : field.substring(0, equals)).toLowerCase(Locale.ROOT);
    key = LONG_FORMS.getOrDefault(key, key);
    if (!KEYS.contains(key)) {
      String near = Spelling.nearest(key, KEYS).map(name -> ", near \"" + name + "\"").orElse("");
      error("mount option \"" + key + "\" is unknown" + near);
    } else if (equals < 0 && !SWITCHES.contains(key)) {
      error("mount option \"" + key + "\" has no value");
    } else {
      options.put(key, equals < 0 ? "true" : field.substring(equals + 1));
    }
  }

  private void check(String type) {
    for (Map.Entry<String, String> option : options.entrySet()) {
      String value = option.getValue();
      if (value.indexOf('$') >= 0) {
        if (option.getKey().equals("from") && value.indexOf('$') < value.length() - 1) {
          error("mount option \"from\" takes no variable, as \"" + value + "\" has");
        }
        continue;
      }
      boolean right = switch (option.getKey()) {
        case "type" -> TYPES.contains(type);
        case "readonly", "readwrite", "required" -> value.matches("1|t|T|TRUE|true|True|0|f|F|FALSE|false|False");
        case "sharing" -> value.toLowerCase(Locale.ROOT).matches("shared|private|locked");
        case "mode" -> value.matches("[0-7]{1,11}");
        case "uid", "gid" -> value.matches("[0-9]{1,10}");
        default -> true;
      };
      if (!right) {
        error("mount option \"" + option.getKey() + "\" does not take \"" + value + "\"");
      }
    }
    boolean variable = options.getOrDefault("type", "").indexOf('$') >= 0;
    if (variable || !TYPES.contains(type)) {
      return;
    }
    only("required", type, "secret", "ssh");
    only("size", type, "tmpfs");
    only("sharing", type, "cache");
    for (String key : List.of("mode", "uid", "gid")) {
      only(key, type, "secret", "ssh", "cache");
    }
    if (type.equals("secret")) {
      if (options.containsKey("from")) {
        error("secret mount has \"from\"");
      } else if (!options.containsKey("source") && !options.containsKey("target") && !options.containsKey("id")) {
        error("secret mount has neither \"id\" nor \"target\"");
      } else if (options.containsKey("source") && options.containsKey("id")) {
        error("secret mount has both \"source\" and \"id\"");
      }
    }
  }

  private void only(String key, String type, String... types) {
    if (options.containsKey(key) && !List.of(types).contains(type)) {
      error("mount option \"" + key + "\" is not for type \"" + type + "\"");
    }
  }

  private void error(String message) {
    errors.add(new SyntaxError(Kind.FLAG, flag.span().firstLine(), message));
  }

  /** The fields between commas; a field in double quotes may hold commas. */
  private static List<String> fields(String value) {
    List<String> fields = new ArrayList<>();
    StringBuilder field = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        fields.add(field.toString());
        field.setLength(0);
      } else {
        field.append(c);
      }
    }
    fields.add(field.toString());
    return fields;
  }
}
