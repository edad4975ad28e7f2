package dev.plimsoll.engine;

import java.util.List;

/**
 * A path pattern as .gitignore writes it, matched against paths relative to the directory it stands in: {@code *} and
 * {@code ?} stay within a name, {@code **} spans directories, a pattern without an inner slash matches at any depth, a trailing
 * slash matches directories alone. Matching takes time linear in pattern times path for each name.
 */
final class PathPattern {
  private final List<String> segments;
  private final boolean directoriesOnly;

  PathPattern(String pattern) {
    String body = pattern.startsWith("./") ? pattern.substring(2) : pattern;
    directoriesOnly = body.endsWith("/");
    body = directoriesOnly ? body.substring(0, body.length() - 1) : body;
    boolean anchored = body.contains("/");
    body = body.startsWith("/") ? body.substring(1) : body;
    segments = List.of((anchored ? body : "**/" + body).split("/"));
  }

  /** Whether {@code path}, with {@code /} between its names, is matched itself. */
  boolean matches(String path, boolean isDirectory) {
    return (!directoriesOnly || isDirectory) && matchSegments(path.split("/"));
  }

  /** Whether {@code path}, a file, or any directory above it is matched. */
  boolean covers(String path) {
    if (matches(path, false)) {
      return true;
    }
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      if (matches(path.substring(0, slash), true)) {
        return true;
      }
    }
    return false;
  }

  private boolean matchSegments(String[] names) {
    int p = 0;
    int n = 0;
    int starP = -1;
    int starN = 0;
    while (n < names.length) {
      if (p < segments.size() && segments.get(p).equals("**")) {
        if (p == segments.size() - 1) {
          return true;
        }
        starP = p++;
        starN = n;
      } else if (p < segments.size() && matchName(segments.get(p), names[n])) {
        p++;
        n++;
      } else if (starP >= 0) {
        p = starP + 1;
        n = ++starN;
      } else {
        return false;
      }
    }
    while (p < segments.size() && segments.get(p).equals("**") && p < segments.size() - 1) {
      p++;
    }
    return p == segments.size();
  }

  private static boolean matchName(String pattern, String name) {
    int p = 0;
    int n = 0;
    int starP = -1;
    int starN = 0;
    while (n < name.length()) {
      int width = p < pattern.length() ? matchOne(pattern, p, name.charAt(n)) : 0;
      if (p < pattern.length() && pattern.charAt(p) == '*') {
        starP = p++;
        starN = n;
      } else if (width > 0) {
        p += width;
        n++;
      } else if (starP >= 0) {
        p = starP + 1;
        n = ++starN;
      } else {
        return false;
      }
    }
    while (p < pattern.length() && pattern.charAt(p) == '*') {
      p++;
    }
    return p == pattern.length();
  }

  /** How many pattern characters match {@code c} at {@code p}; 0 when they do not. */
  private static int matchOne(String pattern, int p, char c) {
    char first = pattern.charAt(p);
    if (first == '?') {
      return 1;
    }
    if (first == '\\' && p + 1 < pattern.length()) {
      return pattern.charAt(p + 1) == c ? 2 : 0;
    }
    int close = first == '[' ? pattern.indexOf(']', p + 2) : -1;
    if (close < 0) {
      return first == c ? 1 : 0;
    }
    boolean negated = pattern.charAt(p + 1) == '!' || pattern.charAt(p + 1) == '^';
    boolean inside = false;
    for (int i = p + (negated ? 2 : 1); i < close; i++) {
      if (i + 2 < close && pattern.charAt(i + 1) == '-') {
        inside |= pattern.charAt(i) <= c && c <= pattern.charAt(i + 2);
        i += 2;
      } else {
        inside |= pattern.charAt(i) == c;
      }
    }
    return inside != negated ? close - p + 1 : 0;
  }
}
