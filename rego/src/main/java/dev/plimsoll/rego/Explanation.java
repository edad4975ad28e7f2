package dev.plimsoll.rego;

import dev.plimsoll.rego.syntax.Location;
import java.util.ArrayList;
import java.util.List;

/** The statements an evaluation looked at, one a line: the listener of a policy made by {@link Rego#compileInstrumented}. */
public final class Explanation implements Listener {
  private static final int LONGEST = 100_000;

  private final List<String> lines = new ArrayList<>();

  @Override
  public void printed(Location location, String line) {
    add("note " + location + ": " + line, 0);
  }

  @Override
  public void visited(Location location, String text, int depth) {
    add(location + ": " + text, depth);
  }

  private void add(String line, int depth) {
    if (lines.size() < LONGEST) {
      lines.add("| ".repeat(Math.min(depth, 40)) + line);
    } else if (lines.size() == LONGEST) {
      lines.add("… more than " + LONGEST + " lines");
    }
  }

  /** What was looked at so far, in order; rules indented below what asked for them. */
  public List<String> lines() {
    return List.copyOf(lines);
  }
}
