package dev.plimsoll.dockerfile;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds what a misspelt name was meant to be. */
public final class Nearest {
  private Nearest() {}

  /** The one name within a third of {@code wrong}'s length in edits, letters' case aside; nothing when none or two are as near. */
  public static Optional<String> to(String wrong, Collection<String> names) {
    if (wrong.length() > 64) {
      return Optional.empty();
    }
    int best = Math.max(1, wrong.length() / 3) + 1;
    Optional<String> found = Optional.empty();
    for (String name : names) {
      if (Math.abs(name.length() - wrong.length()) > best || name.equals(wrong)) {
        continue;
      }
      int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT));
      if (distance < best) {
        best = distance;
        found = Optional.of(name);
      } else if (distance == best) {
        found = Optional.empty();
      }
    }
    return found;
  }

  /** Insertions, deletions, replacements and swaps of neighbours between two short texts. */
  private static int distance(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
          continue;
        }
        int change = table[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          least = Math.min(least, table[i - 2][j - 2] + 1);
        }
        table[i][j] = least;
      }
    }
    return table[a.length()][b.length()];
  }
}
