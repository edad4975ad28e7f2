package dev.plimsoll.rules.dockerfile;

import java.util.regex.Pattern;

/** What each package manager takes for a version, or for a file, a directory or an address that stands for one. */
final class Pins {
  /** Name, version and perhaps release: both start with a digit, so the 11 in {@code java-11-openjdk} is part of the name. */
  private static final Pattern RPM = Pattern.compile(".+-([0-9]+:)?[0-9][^-]*(-[0-9*][^-]*)?|.*\\.rpm|.*/.*|@.*|.*[=<>].*");
  private static final Pattern PYTHON = Pattern.compile("(?s).*(==|>=|<=|!=|~=|>|<).*|\\.{1,2}(\\[.*])?|.*/.*|.*\\.(whl|zip|tar|gz|tgz|bz2|xz)");
  private static final Pattern NODE_ADDRESS = Pattern.compile("(git|git\\+[a-z]+|ssh|github|gitlab|bitbucket|gist):.*|[^@/]+/[^/]+|https?:.*\\.git|git@[^/]+:.*");
  private static final Pattern GO_LOCAL = Pattern.compile("(?s)\\.{1,2}(/.*)?|/.*|.*\\.go|all|std|cmd(/.*)?|tool|.*\\.\\.\\.");
  private static final Pattern GO_VERSION = Pattern.compile(".*@(?!(latest|none|upgrade|patch|main|master|HEAD)$).+");

  private Pins() {}

  /** A dash or a plus at the end takes a package away or wants it; in {@code g++} it is the name's. */
  static boolean isDebian(String text) {
    return text.matches(".*[=/^].*|.*\\.deb|.*-|.*[^+]\\+");
  }

  static boolean isAlpine(String text) {
    return text.matches(".*[=~<>/].*|.*\\.apk|[.!].*|.*@.*");
  }

  static boolean isRpm(String text) {
    return RPM.matcher(text).matches();
  }

  static boolean isPython(String text) {
    int address = text.indexOf(" @ ");
    String source = address < 0 ? text : text.substring(address + 3).strip();
    if (source.matches("(git|hg|svn|bzr)\\+.*")) {
      String path = source.replaceFirst("#.*", "").replaceFirst("^[a-z+]+://[^/]*", "").replaceFirst("^[a-z]+\\+[^/:]*:", "");
      return path.indexOf('@') > 0;
    }
    return address > 0 || PYTHON.matcher(text).matches();
  }

  static boolean isNode(String text) {
    if (text.matches("(?s)[./~].*|file:.*|.*\\.(tar|tgz|tar\\.gz)")) {
      return true;
    }
    if (NODE_ADDRESS.matcher(text).matches()) {
      return text.contains("#");
    }
    return text.matches("https?:.*") || text.indexOf('@', 1) > 0 && !text.matches(".*@(latest|next|\\*)?");
  }

  static boolean isGo(String text) {
    return GO_LOCAL.matcher(text).matches() || GO_VERSION.matcher(text).matches();
  }
}
