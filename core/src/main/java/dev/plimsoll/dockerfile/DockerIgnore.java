package dev.plimsoll.dockerfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a {@code .dockerignore} keeps out of the build context; the last pattern that matches decides. */
public final class DockerIgnore {
  /** Keeps nothing out. */
  public static final DockerIgnore NONE = new DockerIgnore(List.of());
  private static final int LONGEST = 1000;

  private record Entry(String pattern, boolean isException) {}

  private final List<Entry> entries;

  private DockerIgnore(List<Entry> entries) {
    this.entries = List.copyOf(entries);
  }

  public static DockerIgnore parse(String text) {
    List<Entry> entries = new ArrayList<>();
    for (String line : (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n")) {
      String pattern = line.startsWith("#") ? "" : line.strip();
      boolean exception = pattern.startsWith("!");
      pattern = clean(exception ? pattern.substring(1).strip() : pattern);
      if (!pattern.isEmpty() && pattern.length() <= LONGEST) {
        entries.add(new Entry(pattern, exception));
      }
    }
    return new DockerIgnore(entries);
  }

  public boolean isEmpty() {
    return entries.isEmpty();
  }

  /** The pattern that keeps {@code path}, or a directory that holds it, out; nothing when it is in the context. */
  public Optional<String> excluding(String path) {
    String name = clean(path);
    Optional<String> excluding = Optional.empty();
    if (name.isEmpty()) {
      return excludingAll();
    }
    if (name.length() > LONGEST) {
      return excluding;
    }
    for (Entry entry : entries) {
      if (excluding.isPresent() == entry.isException && matchesOrParent(entry.pattern, name)) {
        excluding = entry.isException ? Optional.empty() : Optional.of(entry.pattern);
      }
    }
    return excluding;
  }

  /** The pattern that leaves nothing of the context. */
  private Optional<String> excludingAll() {
    Optional<String> excluding = Optional.empty();
    for (Entry entry : entries) {
      if (entry.isException) {
        excluding = Optional.empty();
      } else if (entry.pattern.equals("*") || entry.pattern.equals("**")) {
        excluding = Optional.of(entry.pattern);
      }
    }
    return excluding;
  }

  private static boolean matchesOrParent(String pattern, String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      if (matches(pattern, path.substring(0, end))) {
        return true;
      }
    }
    return false;
  }

  /** Follows all ways through the pattern at once; takes pattern times path steps. */
  private static boolean matches(String pattern, String path) {
    boolean[] states = new boolean[pattern.length() + 1];
    states[0] = true;
    for (int i = 0; i <= path.length(); i++) {
      boolean[] next = new boolean[states.length];
      for (int p = 0; p < pattern.length(); p++) {
        if (states[p]) {
          step(pattern, p, i < path.length() ? path.charAt(i) : '\0', states, next);
        }
      }
      if (i == path.length()) {
        return states[pattern.length()];
      }
      states = next;
    }
    return false;
  }

  private static void step(String pattern, int p, char c, boolean[] states, boolean[] next) {
    char token = pattern.charAt(p);
    if (token == '*') {
      boolean deep = pattern.startsWith("**", p);
      int behind = p + (deep ? 2 : 1);
      states[behind] = true;
      if (deep && behind < pattern.length() && pattern.charAt(behind) == '/') {
        states[behind + 1] = true;
      }
      next[p] |= c != '\0' && (deep || c != '/');
    } else if (token == '?') {
      next[p + 1] |= c != '\0' && c != '/';
    } else if (token == '[' && pattern.indexOf(']', p + 2) > 0) {
      int close = pattern.indexOf(']', p + 2);
      next[close + 1] |= c != '\0' && c != '/' && inClass(pattern.substring(p + 1, close), c);
    } else {
      int literal = token == '\\' && p + 1 < pattern.length() ? p + 1 : p;
      next[literal + 1] |= c == pattern.charAt(literal);
    }
  }

  private static boolean inClass(String set, char c) {
    boolean negated = set.startsWith("^") || set.startsWith("!");
    boolean found = false;
    for (int i = negated ? 1 : 0; i < set.length(); i++) {
      if (i + 2 < set.length() && set.charAt(i + 1) == '-') {
        found |= c >= set.charAt(i) && c <= set.charAt(i + 2);
        i += 2;
      } else {
        found |= c == set.charAt(i);
      }
    }
    return found != negated;
  }

  private static final Pattern SLASHES = Pattern.compile("/+");

  /** Without dots, doubled slashes and slashes at the ends. */
  private static String clean(String path) {
    List<String> parts = new ArrayList<>();
    for (String part : SLASHES.split(path.replace('\r', ' ').strip())) {
      if (part.equals("..") && !parts.isEmpty()) {
        parts.remove(parts.size() - 1);
      } else if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
        parts.add(part);
      }
    }
    return String.join("/", parts);
  }
}
