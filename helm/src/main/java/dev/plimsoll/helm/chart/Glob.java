package dev.plimsoll.helm.chart;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import java.util.function.Predicate;

/** File patterns: those of {@code .Files.Glob}, which know {@code **} and {@code {a,b}}, and those of {@code .helmignore}. */
final class Glob {
  private static final String SPECIAL = "*?[]{},\\";

  private final Predicate<String> pattern;

  private Glob(Predicate<String> pattern) {
    this.pattern = pattern;
  }

  /** A pattern of {@code .Files.Glob}; one that is broken matches everything. */
  static Glob ofFiles(String text) {
    return of(text, true).orElse(new Glob(path -> true));
  }

  /** A line of {@code .helmignore}; nothing where it is broken. */
  static Optional<Glob> ofIgnored(String text) {
    return of(text, false);
  }

  private static Optional<Glob> of(String text, boolean extended) {
    if (isLiteral(text, 0)) {
      return Optional.of(new Glob(text::equals));
    }
    if (text.startsWith("*") && isLiteral(text, 1)) {
      String end = text.substring(1);
      return Optional.of(new Glob(path -> path.endsWith(end) && path.lastIndexOf('/', path.length() - end.length() - 1) < 0));
    }
    return translated(text, extended).map(known -> new Glob(known::matches));
  }

  private static boolean isLiteral(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  boolean matches(String path) {
    return pattern.test(path);
  }

  private static Optional<Pattern> translated(String text, boolean extended) {
    StringBuilder out = new StringBuilder("(?s)");
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\\' && i + 1 < text.length()) {
        out.append(Pattern.quote(text.substring(i + 1, i + 2)));
        i++;
      } else if (extended && c == '*' && i + 1 < text.length() && text.charAt(i + 1) == '*') {
        out.append(".*");
        i++;
      } else if (c == '*') {
        out.append("[^/]*");
      } else if (c == '?') {
        out.append("[^/]");
      } else if (c == '[') {
        int end = text.indexOf(']', i + 2);
        if (end < 0) {
          return Optional.empty();
        }
        out.append(letters(text.substring(i + 1, end), extended ? '!' : '^'));
        i = end;
      } else if (extended && c == '{') {
        out.append("(?:");
        open++;
      } else if (extended && c == '}' && open > 0) {
        out.append(')');
        open--;
      } else if (extended && c == ',' && open > 0) {
        out.append('|');
      } else {
        out.append(Pattern.quote(String.valueOf(c)));
      }
    }
    try {
      return open > 0 ? Optional.empty() : Optional.of(Pattern.compile(out.toString()));
    } catch (PatternSyntaxException broken) {
      return Optional.empty();
    }
  }

  private static String letters(String inner, char not) {
    boolean negated = inner.charAt(0) == not;
    String rest = negated ? inner.substring(1) : inner;
    return (negated ? "[^/" : "[") + rest.replace("[", "\\[").replace("^", "\\^") + "]";
  }
}
