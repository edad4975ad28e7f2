package dev.plimsoll.kubernetes;

import dev.plimsoll.kubernetes.ObjectFact.PodFact;
import dev.plimsoll.rule.Project;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All objects of a project, indexed by kind, name and label. An object without a namespace may land in any, so it counts for
 * every namespace, and each namespace for it.
 */
public final class Cluster {
  /** A pod and the object that describes it. */
  public record Workload(ObjectFact object, PodFact pod) {}

  private final List<ObjectFact> objects;
  private final Map<String, List<ObjectFact>> byKind = new LinkedHashMap<>();
  private final Map<String, List<ObjectFact>> byName = new HashMap<>();
  private final List<Workload> workloads = new ArrayList<>();
  private final Map<String, List<Workload>> byLabel = new HashMap<>();

  private Cluster(Project project) {
    objects = project.facts(ObjectFact.class);
    for (ObjectFact object : objects) {
      byKind.computeIfAbsent(object.kind(), kind -> new ArrayList<>()).add(object);
      byName.computeIfAbsent(nameKey(object.kind(), object.name()), key -> new ArrayList<>(1)).add(object);
      for (PodFact pod : object.pods()) {
        Workload workload = new Workload(object, pod);
        workloads.add(workload);
        pod.labels().forEach((key, value) -> byLabel.computeIfAbsent(labelKey(key, value), label -> new ArrayList<>(1)).add(workload));
      }
    }
  }

  /** The view of {@code project}, made once. */
  public static Cluster of(Project project) {
    return project.view(Cluster.class, Cluster::new);
  }

  public List<ObjectFact> objects() {
    return objects;
  }

  /** The kinds that the project has. */
  public Set<String> kinds() {
    return byKind.keySet();
  }

  /** The objects of one kind, of whatever group. */
  public List<ObjectFact> ofKind(String kind) {
    return byKind.getOrDefault(kind, List.of());
  }

  /** The objects of that name that may be meant from {@code namespace}; for kinds without namespaces give an empty one. */
  public List<ObjectFact> named(String kind, String namespace, String name) {
    return byName.getOrDefault(nameKey(kind, name), List.of()).stream()
        .filter(object -> mayShare(object.namespace(), namespace))
        .toList();
  }

  /** The first of them. */
  public Optional<ObjectFact> find(String kind, String namespace, String name) {
    return named(kind, namespace, name).stream().findFirst();
  }

  /** All pods with the objects that describe them. */
  public List<Workload> workloads() {
    return workloads;
  }

  /** The pods that {@code selector} picks and that may be in {@code namespace}. */
  public List<Workload> workloads(String namespace, LabelSelector selector) {
    return candidates(selector).stream()
        .filter(workload -> mayShare(workload.object().namespace(), namespace) && selector.matches(workload.pod().labels()))
        .toList();
  }

  /** Whether {@code selector} picks any pod that may be in {@code namespace}. */
  public boolean selectsAny(String namespace, LabelSelector selector) {
    return candidates(selector).stream()
        .anyMatch(workload -> mayShare(workload.object().namespace(), namespace) && selector.matches(workload.pod().labels()));
  }

  /** Whether objects written with these namespaces can end up in one. */
  public static boolean mayShare(String one, String other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private Collection<Workload> candidates(LabelSelector selector) {
    List<Workload> fewest = workloads;
    for (Map.Entry<String, String> label : selector.labels().entrySet()) {
      List<Workload> found = byLabel.getOrDefault(labelKey(label.getKey(), label.getValue()), List.of());
      fewest = found.size() < fewest.size() ? found : fewest;
    }
    return fewest;
  }

  private static String nameKey(String kind, String name) {
    return kind + "/" + name;
  }

  private static String labelKey(String key, String value) {
    return key + "=" + value;
  }
}
