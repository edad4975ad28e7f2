package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.LabelSelector;
import dev.plimsoll.kubernetes.ObjectFact;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Decides whether the other side of a reference would be written in this project: only where the same directory, or one below it,
 * holds objects of that sort. What an operator or another chart brings is then no finding.
 */
final class Nearby {
  private static final Set<String> PLAIN_PREFIXES = Set.of("app.kubernetes.io", "k8s.io", "kubernetes.io");

  private final Map<String, Set<Path>> directoriesByKind = new HashMap<>();
  private final Set<Path> workloadDirectories = new HashSet<>();

  Nearby(Cluster cluster) {
    for (ObjectFact object : cluster.objects()) {
      addAbove(directoriesByKind.computeIfAbsent(object.kind(), kind -> new HashSet<>()), object.directory());
    }
    cluster.workloads().forEach(workload -> addAbove(workloadDirectories, workload.object().directory()));
  }

  /** Whether objects of one of {@code kinds} are written beside or below {@code object}. */
  boolean keeps(ObjectFact object, Collection<String> kinds) {
    return kinds.stream().anyMatch(kind -> directoriesByKind.getOrDefault(kind, Set.of()).contains(object.directory()));
  }

  /** Whether pods are written beside or below {@code object}. */
  boolean keepsWorkloads(ObjectFact object) {
    return workloadDirectories.contains(object.directory());
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

  private static void addAbove(Set<Path> directories, Path directory) {
    for (Path at = directory; at != null && directories.add(at); at = at.getParent()) {
      continue;
    }
  }
}
