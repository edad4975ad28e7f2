package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.syntax.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What is wrong with a policy, found so far. */
public final class Problems {
  /** One defect: OPA's code for it, where it is, and what it is. */
  public record Problem(String code, Location location, String message) {}

  private final List<Problem> found = new ArrayList<>();

  void add(String code, Location location, String message) {
    Problem problem = new Problem(code, location, message);
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  public List<Problem> found() {
    return List.copyOf(found);
  }

  /** {@code ", did you mean "x"?"} for the name nearest to {@code name}, if one is near. */
  static String suggestion(String name, Collection<String> known) {
    String best = "";
    int least = Math.max(2, name.length() / 4) + 1;
    for (String candidate : known) {
      int distance = distance(name, candidate, least);
      if (distance < least && distance > 0) {
        least = distance;
        best = candidate;
      }
    }
    return best.isEmpty() ? "" : ", did you mean \"" + best + "\"?";
  }

  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit || a.length() > 100) {
      return limit;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        row[j] = a.charAt(i - 1) == b.charAt(j - 1) ? diagonal : 1 + Math.min(diagonal, Math.min(above, row[j - 1]));
        diagonal = above;
      }
    }
    return row[b.length()];
  }
}
