package dev.plimsoll.engine;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks from what was named to the files that may be input, in the order of their names. It follows no link to a directory,
 * honours .gitignore and {@code exclude}, and leaves a renderer's inputs to it.
 */
final class FileFinder {
  private static final Set<String> SKIPPED = Set.of(".git", ".hg", ".svn", "node_modules", "target", "vendor", ".venv", ".terraform");
  private static final Set<String> CHART_PARTS = Set.of("templates", "charts", "crds", "ci");
  private static final int MAX_DEPTH = 200;
  private static final int MAX_CHART_DEPTH = 8;

  private final Workspace workspace;
  private final CheckRequest request;
  private final List<Renderer> renderers;
  private final Ledger ledger;
  private final Set<Path> files = new LinkedHashSet<>();
  private final Map<Path, Renderer> inputs = new LinkedHashMap<>();
  private final Map<Path, Renderer> directories = new HashMap<>();

  /** A .gitignore and the directory it stands in. */
  private record Ignore(Path base, IgnoreFile file) {}

  FileFinder(Workspace workspace, CheckRequest request, List<Renderer> renderers, Ledger ledger) {
    this.workspace = workspace;
    this.request = request;
    this.renderers = renderers;
    this.ledger = ledger;
  }

  /** Files that may be input, absolute. */
  Set<Path> files() {
    return files;
  }

  /** What renderers take, by the file that told so (a chart's {@code Chart.yaml}, an archive). */
  Map<Path, Renderer> inputs() {
    return inputs;
  }

  /** The directories that renderers take as a whole. */
  Map<Path, Renderer> directories() {
    return directories;
  }

  void find(Path named) {
    Path path = request.directory().resolve(named).normalize();
    if (Files.isDirectory(path)) {
      walk(path, ignoresAbove(path), 0);
    } else if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      ledger.failure(path, "no such file or directory");
    } else if (!Files.isRegularFile(path)) {
      ledger.failure(path, "is neither a file nor a directory");
    } else if (request.isForceExclude() && isExcluded(path)) {
      ledger.passOver("excluded by the configuration", path);
    } else {
      claim(path);
      claimAbove(path);
    }
  }

  /** A named file may be a part of a renderer's input: the input is then rendered, too. */
  private void claimAbove(Path file) {
    Path at = file.getParent();
    for (int level = 0; level < MAX_CHART_DEPTH && at != null; level++, at = at.getParent()) {
      Path directory = at;
      for (Renderer renderer : renderers) {
        for (String name : renderer.markers()) {
          if (Files.isRegularFile(at.resolve(name)) && renderer.owns(directory.relativize(file))) {
            inputs.put(at.resolve(name), renderer);
            directories.put(at, renderer);
          }
        }
      }
    }
  }

  private void walk(Path directory, List<Ignore> above, int depth) {
    if (depth > MAX_DEPTH) {
      ledger.failure(directory, "nested deeper than " + MAX_DEPTH + " directories");
      return;
    }
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
      stream.forEach(children::add);
    } catch (IOException | DirectoryIteratorException e) {
      ledger.failure(directory, "cannot be listed: " + reason(e));
      return;
    }
    children.sort(null);
    List<Ignore> ignores = withOwn(directory, above);
    boolean unrendered = children.contains(directory.resolve("Chart.yaml"))
        && renderers.stream().noneMatch(renderer -> renderer.claims(directory.resolve("Chart.yaml")));
    if (unrendered) {
      ledger.passOver("charts, which nothing installed here renders", directory);
    }
    List<Path> below = new ArrayList<>();
    for (Path child : children) {
      boolean isDirectory = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
      if (request.excluded().contains(child) || isIgnored(child, isDirectory, ignores)) {
        continue;
      }
      if (isExcluded(child)) {
        ledger.passOver("excluded by the configuration", child);
      } else if (isDirectory && SKIPPED.contains(child.getFileName().toString())) {
        if (!child.getFileName().toString().startsWith(".")) {
          ledger.passOver("directories of dependencies and build output", child);
        }
      } else if (isDirectory && unrendered && CHART_PARTS.contains(child.getFileName().toString())) {
        continue;
      } else if (isDirectory) {
        below.add(child);
      } else if (mayBeInput(child)) {
        claim(child);
      }
    }
    below.forEach(child -> walk(child, ignores, depth + 1));
  }

  private void claim(Path file) {
    for (Renderer renderer : renderers) {
      if (renderer.claims(file)) {
        inputs.put(file, renderer);
        if (renderer.markers().contains(file.getFileName().toString())) {
          directories.put(file.getParent(), renderer);
        }
        return;
      }
    }
    files.add(file);
  }

  private boolean mayBeInput(Path file) {
    String name = file.getFileName().toString();
    boolean named = FileKind.of(name) != FileKind.OTHER || renderers.stream().anyMatch(renderer -> renderer.claims(file));
    return named && Files.isRegularFile(file);
  }

  private boolean isExcluded(Path path) {
    return workspace.profile(path.getParent()).config().isExcluded(path);
  }

  private static boolean isIgnored(Path path, boolean isDirectory, List<Ignore> ignores) {
    boolean ignored = false;
    for (Ignore ignore : ignores) {
      ignored = ignore.file.ignores(ignore.base.relativize(path).toString().replace('\\', '/'), isDirectory, ignored);
    }
    return ignored;
  }

  private static List<Ignore> ignoresAbove(Path directory) {
    Optional<Path> root = Workspace.repositoryRoot(directory);
    List<Ignore> found = new ArrayList<>();
    if (root.isPresent()) {
      read(root.get().resolve(".git/info/exclude")).ifPresent(file -> found.add(new Ignore(root.get(), file)));
      Path at = root.get();
      for (Path name : root.get().relativize(directory)) {
        if (!at.equals(directory)) {
          Path base = at;
          read(at.resolve(".gitignore")).ifPresent(file -> found.add(new Ignore(base, file)));
        }
        at = at.resolve(name);
      }
    }
    return found;
  }

  private static List<Ignore> withOwn(Path directory, List<Ignore> above) {
    Optional<IgnoreFile> own = read(directory.resolve(".gitignore"));
    if (own.isEmpty()) {
      return above;
    }
    List<Ignore> all = new ArrayList<>(above);
    all.add(new Ignore(directory, own.get()));
    return all;
  }

  private static Optional<IgnoreFile> read(Path file) {
    try {
      return Files.isRegularFile(file) ? Optional.of(new IgnoreFile(Files.readString(file))) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  static String reason(Exception e) {
    Throwable cause = e instanceof DirectoryIteratorException && e.getCause() != null ? e.getCause() : e;
    if (cause instanceof AccessDeniedException) {
      return "access denied";
    }
    if (cause instanceof NoSuchFileException) {
      return "it is gone";
    }
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
