package dev.plimsoll.rule;

import java.util.Collection;
import java.util.Optional;

/** Finds what a misspelt word was meant to be. */
public final class Spelling {
  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 2000;

  private Spelling() {}

  /** The one of {@code words} nearest to {@code word}, if it is near enough to be meant: a third of its letters may differ. Of thousands of words none is looked at. */
  public static Optional<String> nearest(String word, Collection<String> words) {
    if (words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    String best = null;
    int bestDistance = Math.max(1, Math.min(3, word.length() / 3)) + 1;
    for (String candidate : words) {
      if (Math.abs(candidate.length() - word.length()) >= bestDistance || candidate.length() > LONGEST || candidate.equals(word)) {
        continue;
      }
      int distance = distance(word, candidate);
      if (distance < bestDistance) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  /** {@code , did you mean "x"?} or nothing: the tail of a message about an unknown word. */
  public static String hint(String word, Collection<String> words) {
    return nearest(word, words).map(near -> ", did you mean \"" + near + "\"?").orElse("");
  }

  /** The edits (insert, delete, replace, swap neighbours) between two words, case left aside. */
  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      d[i][0] = i;
    }
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      for (int j = 1; j <= b.length(); j++) {
        char x = Character.toLowerCase(a.charAt(i - 1));
        char y = Character.toLowerCase(b.charAt(j - 1));
        int best = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (x == y ? 0 : 1));
        if (i > 1 && j > 1 && x == Character.toLowerCase(b.charAt(j - 2)) && Character.toLowerCase(a.charAt(i - 2)) == y) {
          best = Math.min(best, d[i - 2][j - 2] + 1);
        }
        d[i][j] = best;
      }
    }
    return d[a.length()][b.length()];
  }
}
