package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.SyntaxError.Kind;
import dev.plimsoll.rule.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which flags an instruction takes, and with which values. */
final class FlagRules {
  /** What a flag's value may be, and whether it may be given more than once. */
  private enum Type {
    TEXT,
    LIST,
    SWITCH
  }

  static final FlagRules NONE = new FlagRules(Map.of());
  static final FlagRules FROM = new FlagRules(Map.of("platform", Type.TEXT));
  static final FlagRules RUN = new FlagRules(Map.of("mount", Type.LIST, "network", Type.TEXT, "security", Type.TEXT, "device", Type.LIST));
  static final FlagRules COPY = new FlagRules(Map.of("from", Type.TEXT, "chown", Type.TEXT, "chmod", Type.TEXT, "link", Type.SWITCH,
      "parents", Type.SWITCH, "exclude", Type.LIST));
  static final FlagRules ADD = new FlagRules(Map.of("chown", Type.TEXT, "chmod", Type.TEXT, "link", Type.SWITCH, "keep-git-dir",
      Type.SWITCH, "checksum", Type.TEXT, "unpack", Type.SWITCH, "exclude", Type.LIST));
  static final FlagRules HEALTHCHECK = new FlagRules(Map.of("interval", Type.TEXT, "timeout", Type.TEXT, "start-period", Type.TEXT,
      "start-interval", Type.TEXT, "retries", Type.TEXT));
  private static final Map<String, Set<String>> VALUES =
      Map.of("network", Set.of("default", "none", "host"), "security", Set.of("sandbox", "insecure"));

  private final Map<String, Type> types;

  private FlagRules(Map<String, Type> types) {
    this.types = types;
  }

  boolean isKnown(String name) {
    return types.containsKey(name);
  }

  void check(Flag flag, boolean isFirst, List<SyntaxError> errors) {
    Type type = types.get(flag.name());
    String written = "flag \"--" + flag.name() + "\"";
    if (type == null) {
      String near = Spelling.nearest(flag.name(), types.keySet()).map(name -> "--" + name).orElse("");
      errors.add(new SyntaxError(Kind.FLAG, flag.nameSpan(), written + " is unknown", near));
    } else if (!isFirst && type != Type.LIST) {
      errors.add(new SyntaxError(Kind.FLAG, flag.span(), written + " is given twice"));
    } else if (flag.hasValue() ? type == Type.SWITCH && flag.value().isEmpty() : type != Type.SWITCH) {
      errors.add(new SyntaxError(Kind.FLAG, flag.span(), written + " has no value"));
    } else if (type == Type.SWITCH && flag.hasValue() && !flag.value().toLowerCase(Locale.ROOT).matches("true|false")) {
      errors.add(new SyntaxError(Kind.FLAG, flag.valueSpan(), written + " is \"" + flag.value() + "\", neither true nor false"));
    } else if (!VALUES.getOrDefault(flag.name(), Set.of(flag.value())).contains(flag.value())) {
      errors.add(new SyntaxError(Kind.FLAG, flag.valueSpan(), written + " does not take \"" + flag.value() + "\""));
    }
  }
}
