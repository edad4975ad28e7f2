package dev.plimsoll.engine;

import java.util.ArrayList;
import java.util.List;

/** The rules of one .gitignore: of those that match, the last decides. */
final class IgnoreFile {
  private record Line(PathPattern pattern, boolean negated) {}

  private final List<Line> lines = new ArrayList<>();

  IgnoreFile(String text) {
    text.lines().forEach(this::add);
  }

  /** Whether the file names {@code path}, relative to its own directory; {@code otherwise} where it says nothing. */
  boolean ignores(String path, boolean isDirectory, boolean otherwise) {
    boolean ignored = otherwise;
    for (Line line : lines) {
      if (ignored == line.negated && line.pattern.matches(path, isDirectory)) {
        ignored = !line.negated;
      }
    }
    return ignored;
  }

  private void add(String raw) {
    String text = raw.stripTrailing();
    if (text.isEmpty() || text.startsWith("#")) {
      return;
    }
    boolean negated = text.startsWith("!");
    String pattern = negated ? text.substring(1) : text;
    if (!pattern.equals("/") && !pattern.isEmpty()) {
      lines.add(new Line(new PathPattern(pattern), negated));
    }
  }
}
