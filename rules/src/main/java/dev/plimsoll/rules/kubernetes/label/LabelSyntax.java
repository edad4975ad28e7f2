package dev.plimsoll.rules.kubernetes.label;

import java.util.regex.Pattern;

/** What the API takes as the key or the value of a label. */
final class LabelSyntax {
  private static final Pattern NAME = Pattern.compile("([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9]");
  private static final Pattern PREFIX = Pattern.compile("[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*");
  private static final int LONGEST = 63;
  private static final int LONGEST_PREFIX = 253;

  private LabelSyntax() {}

  /** What is wrong with {@code key}; empty when nothing is. */
  static String mistakeOfKey(String key) {
    int slash = key.indexOf('/');
    String prefix = slash < 0 ? "" : key.substring(0, slash);
    if (slash >= 0 && (prefix.length() > LONGEST_PREFIX || !PREFIX.matcher(prefix).matches())) {
      return "has \"" + shown(prefix) + "\" before the slash, which is no domain name";
    }
    String name = key.substring(slash + 1);
    return name.isEmpty() ? "has no name" : mistake(name);
  }

  /** What is wrong with {@code value}; empty when nothing is. */
  static String mistakeOfValue(String value) {
    return value.isEmpty() ? "" : mistake(value);
  }

  /** Whether a tool that runs later fills in {@code text}. */
  static boolean isTemplate(String text) {
    return text.contains("${") || text.contains("$(") || text.contains("{{");
  }

  private static String mistake(String text) {
    if (text.length() > LONGEST) {
      return "has " + text.length() + " characters where " + LONGEST + " are allowed";
    }
    return NAME.matcher(text).matches() ? "" : "is not made of letters, digits and \"-_.\" between letters or digits";
  }

  static String shown(String text) {
    return text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
  }
}
