package dev.plimsoll.compose;

import dev.plimsoll.source.SourceReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files that Compose reads together with one.
 *
 * @param files those that could be read, the base or the override first
 * @param complete whether none was out of reach
 */
record Companions(List<ComposeFile> files, boolean complete) {
  private static final Pattern NAME =
      Pattern.compile("((?:docker-|podman-)?compose)(?:[._-](.+))?\\.(ya?ml)", Pattern.CASE_INSENSITIVE);
  private static final List<String> BASES =
      List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");
  private static final List<String> OVERRIDES = List.of("compose.override.yaml", "compose.override.yml",
      "docker-compose.override.yml", "docker-compose.override.yaml");
  private static final int MAX_FILES = 64;

  static boolean isOverride(Path path) {
    Matcher name = name(path);
    return name.matches() && name.group(2) != null;
  }

  /** Where the base of an override may be: the usual names, and its own name without its last part. */
  private static List<String> bases(String name) {
    List<String> bases = new ArrayList<>(BASES);
    String stem = name.replaceFirst("\\.ya?ml$", "");
    int dot = stem.lastIndexOf('.');
    if (dot > 0) {
      bases.add(0, stem.substring(0, dot) + name.substring(stem.length()));
    }
    return bases;
  }

  static Companions of(ComposeFile file, SourceReader reader) {
    List<ComposeFile> found = new ArrayList<>();
    Matcher name = name(file.path());
    boolean complete = true;
    if (name.matches()) {
      boolean override = name.group(2) != null;
      List<String> candidates = override ? bases(name.group()) : OVERRIDES;
      Optional<ComposeFile> other = candidates.stream().flatMap(candidate -> file.sibling(candidate).stream()).findFirst();
      other.ifPresent(found::add);
      complete = !override || other.isPresent() || candidates.stream().allMatch(file::lacks);
    }
    return new Companions(found, includes(file, found) && complete);
  }

  /** Adds what {@code file} and {@code found} include, and what that includes; whether all could be read. */
  private static boolean includes(ComposeFile file, List<ComposeFile> found) {
    boolean complete = true;
    Set<Path> seen = new HashSet<>();
    Deque<ComposeFile> open = new ArrayDeque<>(found);
    open.addFirst(file);
    while (!open.isEmpty()) {
      ComposeFile next = open.poll();
      for (String path : next.includes()) {
        Optional<ComposeFile> included = found.size() < MAX_FILES ? next.sibling(path) : Optional.empty();
        complete &= included.isPresent();
        if (included.isPresent() && seen.add(included.get().path())) {
          found.add(included.get());
          open.add(included.get());
        }
      }
    }
    return complete;
  }

  /** Names of files that people pass together with a base: {@code docker-compose.dev.yml} … */
  static List<String> variants() {
    List<String> names = new ArrayList<>();
    for (String stage : List.of("dev", "development", "local", "build", "test", "ci", "prod", "production", "staging")) {
      for (String stem : List.of("docker-compose", "compose")) {
        names.add(stem + "." + stage + ".yml");
        names.add(stem + "." + stage + ".yaml");
      }
    }
    return names;
  }

  private static Matcher name(Path path) {
    Path name = path.getFileName();
    return NAME.matcher(name == null ? "" : name.toString());
  }
}
