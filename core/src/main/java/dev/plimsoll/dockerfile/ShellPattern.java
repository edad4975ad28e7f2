package dev.plimsoll.dockerfile;

/**
 * The patterns of {@code ${name#pattern}} and {@code ${name/pattern/text}}: {@code *}, {@code ?} and escapes, no brackets.
 * Matching takes pattern times value steps.
 */
final class ShellPattern {
  private static final char ANY = '\uFFFF';
  private static final char ONE = '\uFFFE';
  /** More work than this is given up, and the value stays as it is. */
  private static final long MOST = 50_000_000;

  private ShellPattern() {}

  /** Takes the shortest match off the front ({@code #}) or the end ({@code %}); the longest when the pattern starts with the operator. */
  static String trim(String operand, char operator, String value) {
    boolean greedy = !operand.isEmpty() && operand.charAt(0) == operator;
    String pattern = compile(greedy ? operand.substring(1) : operand);
    if (operator == '#') {
      int end = match(pattern, value, 0, greedy);
      return end < 0 ? value : value.substring(end);
    }
    String backwards = new StringBuilder(value).reverse().toString();
    int end = match(new StringBuilder(pattern).reverse().toString(), backwards, 0, greedy);
    return end < 0 ? value : value.substring(0, value.length() - end);
  }

  /** Replaces the first longest match, or all. */
  static String replace(String operand, String replacement, boolean all, String value) {
    String pattern = compile(operand);
    if ((long) pattern.length() * value.length() * value.length() > MOST) {
      return value;
    }
    StringBuilder result = new StringBuilder();
    int at = 0;
    boolean done = false;
    while (at < value.length()) {
      int end = done ? -1 : match(pattern, value, at, true);
      if (end < 0 || end == at) {
        result.append(value.charAt(at++));
      } else {
        result.append(replacement);
        at = end;
        done = !all;
      }
    }
    return result.toString();
  }

  private static String compile(String operand) {
    StringBuilder pattern = new StringBuilder();
    for (int i = 0; i < operand.length(); i++) {
      char c = operand.charAt(i);
      if (c == '\\' && i + 1 < operand.length()) {
        pattern.append(operand.charAt(++i));
      } else {
        pattern.append(c == '*' ? ANY : c == '?' ? ONE : c);
      }
    }
    return pattern.toString();
  }

  /** The end of the shortest or longest match at {@code from}; -1 for none. */
  private static int match(String pattern, String value, int from, boolean longest) {
    if ((long) pattern.length() * (value.length() - from) > MOST) {
      return -1;
    }
    boolean[] states = new boolean[pattern.length() + 1];
    states[0] = true;
    int found = -1;
    for (int i = from; ; i++) {
      boolean alive = false;
      for (int p = 0; p < pattern.length(); p++) {
        if (states[p] && pattern.charAt(p) == ANY) {
          states[p + 1] = true;
        }
        alive |= states[p];
      }
      if (states[pattern.length()]) {
        found = i;
        if (!longest) {
          return found;
        }
      }
      if (i == value.length() || !alive) {
        return found;
      }
      boolean[] next = new boolean[states.length];
      for (int p = 0; p < pattern.length(); p++) {
        char c = pattern.charAt(p);
        if (states[p]) {
          next[p] |= c == ANY;
          next[p + 1] |= c == ONE || c == value.charAt(i);
        }
      }
      states = next;
    }
  }
}
