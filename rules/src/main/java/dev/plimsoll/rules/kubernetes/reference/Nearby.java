package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.LabelSelector;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Spelling;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Decides whether the other side of a reference would be written in this project: only where the same directory
 * holds objects of that sort. What an operator, another chart or a neighbouring example brings is then no finding.
 */
final class Nearby {
  private static final Set<String> PLAIN_PREFIXES = Set.of("app.kubernetes.io", "k8s.io", "kubernetes.io");

  private static final int FEW = 100;

  private final Map<String, Set<Path>> directoriesByKind = new HashMap<>();
  private final Map<Path, Set<String>> labelKeys = new HashMap<>();
  private final Set<Path> backendDirectories = new HashSet<>();

  Nearby(Cluster cluster) {
    for (ObjectFact object : cluster.objects()) {
      directoriesByKind.computeIfAbsent(object.kind(), kind -> new HashSet<>()).add(object.directory());
    }
    Map<Path, List<String>> services = cluster.ofKind("Service").stream()
        .collect(Collectors.groupingBy(ObjectFact::directory, Collectors.mapping(ObjectFact::name, Collectors.toList())));
    for (ObjectFact object : cluster.objects()) {
      List<String> names = services.getOrDefault(object.directory(), List.of());
      boolean resolves = !backendDirectories.contains(object.directory()) && object.references("backend").stream()
          .anyMatch(backend -> cluster.find("Service", object.namespace(), backend.name()).isPresent()
              || names.size() < FEW && Spelling.nearest(backend.name(), names).isPresent());
      if (resolves) {
        backendDirectories.add(object.directory());
      }
    }
    cluster.workloads().forEach(workload -> labelKeys.computeIfAbsent(workload.object().directory(), directory -> new HashSet<>())
        .addAll(workload.pod().labels().keySet()));
  }

  /** Whether objects of one of {@code kinds} are written beside {@code object}. */
  boolean keeps(ObjectFact object, Collection<String> kinds) {
    return kinds.stream().anyMatch(kind -> directoriesByKind.getOrDefault(kind, Set.of()).contains(object.directory()));
  }

  /**
   * Whether pods that {@code selector} could mean are written beside {@code object}: pods of that directory have all the label keys
   * that it asks for, though perhaps with other values.
   */
  boolean keepsPodsLike(ObjectFact object, LabelSelector selector) {
    Set<String> keys = labelKeys.getOrDefault(object.directory(), Set.of());
    return !keys.isEmpty() && keys.containsAll(selector.labels().keySet())
        && selector.requirements().stream().allMatch(requirement -> keys.contains(requirement.key()));
  }

  /**
   * Whether the Services that {@code object} sends to would be written here: some object of its directory sends to one that is, or to one
   * whose name was only misspelt.
   */
  boolean keepsBackends(ObjectFact object) {
    return backendDirectories.contains(object.directory());
  }

  /** Whether a selector goes by labels that a controller puts on pods: its keys belong to somebody else. */
  static boolean isForeign(LabelSelector selector) {
    return selector.labels().keySet().stream().anyMatch(Nearby::isForeign)
        || selector.requirements().stream().anyMatch(requirement -> isForeign(requirement.key()))
        || selector.labels().values().stream().anyMatch(value -> value.indexOf('$') >= 0 || value.indexOf('{') >= 0);
  }

  private static boolean isForeign(String key) {
    int slash = key.indexOf('/');
    return slash > 0 && !PLAIN_PREFIXES.contains(key.substring(0, slash));
  }
}
