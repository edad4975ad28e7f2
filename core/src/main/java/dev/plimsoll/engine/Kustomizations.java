package dev.plimsoll.engine;

import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.kubernetes.Overlay;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the kustomizations of a tree say of other files: which are patches and no manifests, which fields of a listed manifest they
 * change, and which objects they generate. They are read, not built.
 */
final class Kustomizations {
  private static final Set<String> NAMES = Set.of("kustomization.yaml", "kustomization.yml", "Kustomization");
  private static final List<String> LISTS = List.of("resources", "bases", "components", "crds");
  private static final int MAX_DEPTH = 32;

  private final Set<Path> patches = new HashSet<>();
  private final Map<Path, Overlay> overlays = new HashMap<>();
  private final Map<Path, List<ObjectFact>> generated = new HashMap<>();
  private final Map<Path, Optional<Mapping>> roots = new HashMap<>();

  /** Reads the kustomizations among {@code files}. */
  static Kustomizations among(Collection<Path> files) {
    Kustomizations found = new Kustomizations();
    for (Path file : files) {
      if (isKustomization(file)) {
        found.add(file);
      }
    }
    return found;
  }

  static boolean isKustomization(Path file) {
    return NAMES.contains(file.getFileName().toString());
  }

  boolean isPatch(Path file) {
    return patches.contains(file);
  }

  /** What changes in the manifest {@code file}. */
  Overlay overlay(Path file) {
    return overlays.getOrDefault(file, Overlay.NONE);
  }

  /** The ConfigMaps and Secrets that the kustomization {@code file} generates. */
  List<ObjectFact> generated(Path file) {
    return generated.getOrDefault(file, List.of());
  }

  private void add(Path file) {
    Optional<Mapping> root = root(file);
    if (root.isEmpty()) {
      return;
    }
    Mapping top = root.get();
    Path directory = file.getParent();
    top.scalars("patchesStrategicMerge").forEach(scalar -> addPatch(directory, scalar.text()));
    for (String key : List.of("patches", "patchesJson6902", "replacements")) {
      top.mappings(key).forEach(patch -> patch.text("path").ifPresent(path -> addPatch(directory, path)));
    }
    for (String key : List.of("transformers", "generators", "configurations", "openapi")) {
      top.scalars(key).forEach(scalar -> addPatch(directory, scalar.text()));
    }
    List<ObjectFact> facts = new ArrayList<>();
    facts.addAll(generators(top, "configMapGenerator", "ConfigMap"));
    facts.addAll(generators(top, "secretGenerator", "Secret"));
    if (!facts.isEmpty()) {
      generated.put(file, facts);
    }
    spread(top, directory, overlay(top), new HashSet<>(), 0);
  }

  private void addPatch(Path directory, String text) {
    if (text.indexOf('\n') < 0) {
      patches.add(directory.resolve(text).normalize());
    }
  }

  /** Marks all that {@code top} lists, and what that lists in turn. */
  private void spread(Mapping top, Path directory, Overlay overlay, Set<Path> seen, int depth) {
    if (depth > MAX_DEPTH || !seen.add(directory)) {
      return;
    }
    for (String list : LISTS) {
      for (Scalar item : top.scalars(list)) {
        if (item.text().contains("://") || item.text().length() > 1000) {
          continue;
        }
        Path target = directory.resolve(item.text()).normalize();
        if (Files.isDirectory(target)) {
          kustomizationIn(target).flatMap(this::root).ifPresent(inner -> spread(inner, target, overlay, seen, depth + 1));
        } else {
          overlays.merge(target, overlay, Overlay::and);
        }
      }
    }
  }

  private static Overlay overlay(Mapping top) {
    Set<String> images = new HashSet<>();
    top.mappings("images").forEach(image -> image.text("name").ifPresent(images::add));
    Set<String> replicas = new HashSet<>();
    top.mappings("replicas").forEach(entry -> entry.text("name").ifPresent(replicas::add));
    boolean patched = List.of("patches", "patchesStrategicMerge", "patchesJson6902", "components", "transformers").stream().anyMatch(top::has);
    return new Overlay(images, replicas, top.text("namespace").isPresent(), top.has("namePrefix") || top.has("nameSuffix"), patched);
  }

  private static List<ObjectFact> generators(Mapping top, String key, String kind) {
    List<ObjectFact> facts = new ArrayList<>();
    for (Mapping entry : top.mappings(key)) {
      Optional<Scalar> name = entry.scalar("name");
      if (name.isPresent()) {
        Span place = name.get().span();
        facts.add(new ObjectFact("v1", kind, entry.text("namespace").orElse(""), name.get().text(), false, place, Map.of(), List.of(),
            List.of(), List.of(), List.of(), List.of(), Map.of(), List.of()));
      }
    }
    return facts;
  }

  /** The kustomization in {@code directory}. */
  static Optional<Path> kustomizationIn(Path directory) {
    return NAMES.stream().map(directory::resolve).filter(Files::isRegularFile).findFirst();
  }

  private Optional<Mapping> root(Path file) {
    Optional<Mapping> known = roots.get(file);
    if (known == null) {
      known = read(file);
      roots.put(file, known);
    }
    return known;
  }

  private static Optional<Mapping> read(Path file) {
    try {
      Source source = SourceFile.read(file).source();
      return YamlParser.root(source).flatMap(YamlNode::asMapping);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
