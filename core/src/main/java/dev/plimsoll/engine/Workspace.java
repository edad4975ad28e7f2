package dev.plimsoll.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which configuration governs which directory, and where a project ends. Reads each directory once. */
final class Workspace {
  private final CheckRequest request;
  private final RuleCatalogue catalogue;
  private final Map<Path, Optional<Path>> files = new HashMap<>();
  private final Map<Path, Profile> profiles = new HashMap<>();
  private final Optional<Profile> only;

  Workspace(CheckRequest request, RuleCatalogue catalogue) {
    this.request = request;
    this.catalogue = catalogue;
    Optional<Config> made = request.madeConfiguration();
    this.only = made.or(() -> request.configurationFile().map(file -> ConfigReader.read(file, catalogue))).map(this::profile);
  }

  /** The profile for a file in {@code directory}: the one that was asked for, or that of the nearest configuration above. */
  synchronized Profile profile(Path directory) {
    if (only.isPresent()) {
      return only.get();
    }
    Optional<Path> file = nearest(directory);
    Path key = file.orElse(Path.of(""));
    Profile known = profiles.get(key);
    if (known == null) {
      Config config = file.isPresent() ? ConfigReader.read(file.get(), catalogue) : Config.standard(request.directory());
      known = profile(config);
      profiles.put(key, known);
    }
    return known;
  }

  private Profile profile(Config config) {
    List<Path> paths = new ArrayList<>(config.policies());
    request.policies().forEach(path -> paths.add(request.directory().resolve(path).normalize()));
    PolicyLanguage.Policies policies = PolicyLoader.load(paths);
    policies.rules().forEach(catalogue::add);
    return new Profile(config, catalogue, policies);
  }

  /** The profiles used so far. */
  synchronized List<Profile> profiles() {
    return only.map(List::of).orElseGet(() -> List.copyOf(profiles.values()));
  }

  /** The directory of the outermost configuration at or above {@code directory}, else the repository's root, else what was named. */
  synchronized Path projectRoot(Path directory) {
    Path outermost = null;
    for (Path at = directory; at != null; at = at.getParent()) {
      outermost = own(at).isPresent() ? at : outermost;
    }
    return outermost != null ? outermost : repositoryRoot(directory).orElseGet(() -> named(directory));
  }

  /** The directory among those that were named that holds {@code directory}, else that itself. */
  private Path named(Path directory) {
    return request.paths().stream().map(path -> request.directory().resolve(path).normalize()).filter(directory::startsWith).findFirst()
        .orElse(directory);
  }

  /** The nearest directory at or above {@code directory} that holds {@code .git}. */
  static Optional<Path> repositoryRoot(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve(".git"))) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private Optional<Path> nearest(Path directory) {
    for (Path at = directory; at != null; at = at.getParent()) {
      Optional<Path> file = own(at);
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  private Optional<Path> own(Path directory) {
    return files.computeIfAbsent(directory, at -> {
      for (String name : ConfigReader.NAMES) {
        Path file = at.resolve(name);
        if (Files.isRegularFile(file)) {
          return Optional.of(file);
        }
      }
      return Optional.empty();
    });
  }
}
