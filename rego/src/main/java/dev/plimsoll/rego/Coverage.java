package dev.plimsoll.rego;

import dev.plimsoll.rego.syntax.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;

/** Which statements evaluations looked at: the listener of a policy made by {@link Rego#compileInstrumented}. */
public final class Coverage implements Listener {
  private final Policy policy;
  private final Map<String, SortedSet<Integer>> visited = new ConcurrentSkipListMap<>();

  /**
   * The rows of one file that hold statements, by whether they were looked at.
   *
   * @param covered from 1, ascending
   * @param missed from 1, ascending
   */
  public record FileCoverage(String file, List<Integer> covered, List<Integer> missed) {
    /** Of all rows with statements, how many of a hundred were covered; 100 if there are none. */
    public double percent() {
      int total = covered.size() + missed.size();
      return total == 0 ? 100 : 100.0 * covered.size() / total;
    }
  }

  public Coverage(Policy policy) {
    this.policy = policy;
  }

  @Override
  public void printed(Location location, String line) {
    // What is printed says nothing of coverage.
  }

  @Override
  public void visited(Location location, String text, int depth) {
    visited.computeIfAbsent(location.file(), file -> new ConcurrentSkipListSet<>()).add(location.row());
  }

  /** The coverage of every module, in the order of their names. */
  public List<FileCoverage> files() {
    Map<String, SortedSet<Integer>> statements = new TreeMap<>();
    for (Location location : policy.statements()) {
      statements.computeIfAbsent(location.file(), file -> new TreeSet<>()).add(location.row());
    }
    List<FileCoverage> files = new ArrayList<>();
    statements.forEach((file, rows) -> {
      SortedSet<Integer> seen = visited.getOrDefault(file, new TreeSet<>());
      List<Integer> covered = rows.stream().filter(seen::contains).toList();
      List<Integer> missed = rows.stream().filter(row -> !seen.contains(row)).toList();
      files.add(new FileCoverage(file, covered, missed));
    });
    return files;
  }
}
