package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.kubernetes.ObjectFact.PodFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Which objects of a kind, budgets or policies, select which pods; each selector is looked up once, in the cluster's index of labels. */
final class Selected {
  private final Map<PodFact, List<ObjectFact>> byPod = new IdentityHashMap<>();
  private final Map<String, List<ObjectFact>> wholeNamespaces = new HashMap<>();

  Selected(Cluster cluster, String kind) {
    for (ObjectFact object : cluster.ofKind(kind)) {
      boolean all = object.selection("pods").map(selection -> selection.selector().isEmpty()).orElse(true);
      if (all) {
        wholeNamespaces.computeIfAbsent(object.namespace(), key -> new ArrayList<>(1)).add(object);
      } else {
        cluster.workloads(object.namespace(), object.selection("pods").orElseThrow().selector())
            .forEach(workload -> byPod.computeIfAbsent(workload.pod(), key -> new ArrayList<>(1)).add(object));
      }
    }
  }

  /** The objects that select the pod by its labels. */
  List<ObjectFact> byLabels(PodFact pod) {
    return byPod.getOrDefault(pod, List.of());
  }

  /** The objects that select the pod by its labels or because they select all pods of its namespace. */
  List<ObjectFact> of(ObjectFact workload, PodFact pod) {
    List<ObjectFact> found = new ArrayList<>(byLabels(pod));
    if (workload.namespace().isEmpty()) {
      wholeNamespaces.values().forEach(objects -> found.add(objects.get(0)));
    } else {
      found.addAll(wholeNamespaces.getOrDefault(workload.namespace(), List.of()));
      found.addAll(wholeNamespaces.getOrDefault("", List.of()));
    }
    return found;
  }
}
