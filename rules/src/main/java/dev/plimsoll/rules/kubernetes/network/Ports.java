package dev.plimsoll.rules.kubernetes.network;

import java.util.regex.Pattern;

/** What may be the name or number of a port. */
final class Ports {
  private static final Pattern SERVICE_NAME = Pattern.compile("[a-z0-9]([a-z0-9]|-(?!-))*[a-z0-9]|[a-z]");
  private static final int LONGEST = 15;

  private Ports() {}

  /** What keeps {@code name} from being the name of a container's port; empty when nothing does. */
  static String mistake(String name) {
    if (name.length() > LONGEST) {
      return "has " + name.length() + " characters where " + LONGEST + " are allowed";
    }
    if (!SERVICE_NAME.matcher(name).matches()) {
      return "is not made of lower-case letters, digits and single hyphens inside";
    }
    return name.chars().anyMatch(c -> c >= 'a' && c <= 'z') ? "" : "has no letter";
  }

  static boolean isNumber(long number) {
    return number >= 1 && number <= 65535;
  }
}
