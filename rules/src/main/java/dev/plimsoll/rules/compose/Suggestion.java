package dev.plimsoll.rules.compose;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that somebody meant. */
final class Suggestion {
  private Suggestion() {}

  /** The candidate nearest to {@code name}; empty where none is near enough to be meant. */
  static Optional<String> of(String name, Collection<String> candidates) {
    int best = Math.max(1, name.length() / 4) + 1;
    String found = "";
    for (String candidate : candidates) {
      if (Math.abs(candidate.length() - name.length()) < best && name.length() <= 64) {
        int distance = distance(name, candidate);
        if (distance < best) {
          best = distance;
          found = candidate;
        }
      }
    }
    return found.isEmpty() ? Optional.empty() : Optional.of(found);
  }

  /** The end of a message: {@code ; did you mean "x"?} or nothing. */
  static String hint(String name, Collection<String> candidates) {
    return of(name, candidates).map(found -> "; did you mean \"" + found + "\"?").orElse("");
  }

  /** Insertions, deletions, replacements and swaps of neighbours from one to the other. */
  private static int distance(String a, String b) {
    int[][] cost = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        cost[i][j] = Math.min(Math.min(cost[i - 1][j], cost[i][j - 1]) + 1, cost[i - 1][j - 1] + change);
        if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[a.length()][b.length()];
  }
}
