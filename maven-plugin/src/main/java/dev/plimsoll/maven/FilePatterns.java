package dev.plimsoll.maven;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;

/** Ant's patterns, as Maven's users write them, over paths relative to a module. */
final class FilePatterns {
  private final Path base;
  private final List<PathMatcher> includes;
  private final List<PathMatcher> excludes;

  FilePatterns(Path base, List<String> includes, List<String> excludes) {
    this.base = base;
    this.includes = includes.stream().map(FilePatterns::matcher).toList();
    this.excludes = excludes.stream().map(FilePatterns::matcher).toList();
  }

  boolean chooses(Path file) {
    Path path = base.relativize(file);
    return (includes.isEmpty() || includes.stream().anyMatch(pattern -> pattern.matches(path)))
        && excludes.stream().noneMatch(pattern -> pattern.matches(path));
  }

  /** A double star and its slash stand for no directory, too, and a trailing slash for all below. */
  private static PathMatcher matcher(String pattern) {
    String whole = pattern.endsWith("/") ? pattern + "**" : pattern;
    String glob = whole.replace("{", "\\{").replace("}", "\\}").replace("[", "\\[").replace("**/", "{,**/}");
    return FileSystems.getDefault().getPathMatcher("glob:" + glob);
  }
}
