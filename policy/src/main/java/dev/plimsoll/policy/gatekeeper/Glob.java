package dev.plimsoll.policy.gatekeeper;

/** Gatekeeper's wildcards: one {@code *} in front, one behind, or both. */
final class Glob {
  private Glob() {}

  static boolean matches(String pattern, String name) {
    boolean open = pattern.startsWith("*");
    boolean tail = pattern.endsWith("*") && pattern.length() > (open ? 1 : 0);
    String body = pattern.substring(open ? 1 : 0, pattern.length() - (tail ? 1 : 0));
    if (open && tail) {
      return name.contains(body);
    }
    return open ? name.endsWith(body) : tail ? name.startsWith(body) : name.equals(body);
  }
}
