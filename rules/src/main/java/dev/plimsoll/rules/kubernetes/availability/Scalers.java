package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ObjectFact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The autoscalers of a project, by what they scale. */
final class Scalers {
  private final Map<String, List<ObjectFact>> byTarget = new HashMap<>();

  Scalers(Cluster cluster) {
    for (String kind : List.of("HorizontalPodAutoscaler", "ScaledObject")) {
      for (ObjectFact scaler : cluster.ofKind(kind)) {
        scaler.references("scaleTarget").forEach(target ->
            byTarget.computeIfAbsent(target.kind() + "/" + target.name(), key -> new ArrayList<>(1)).add(scaler));
      }
    }
  }

  /** The autoscaler that targets {@code workload}. */
  Optional<ObjectFact> of(ObjectFact workload) {
    return byTarget.getOrDefault(workload.kind() + "/" + workload.name(), List.of()).stream()
        .filter(scaler -> Cluster.mayShare(scaler.namespace(), workload.namespace())).findFirst();
  }

  /** How many of {@code total} pods a budget's amount means: a number, or a percentage rounded up; empty for anything else. */
  static Optional<Long> amount(String text, long total) {
    if (text.matches("[0-9]{1,9}")) {
      return Optional.of(Long.parseLong(text));
    }
    return text.matches("[0-9]{1,4}%")
        ? Optional.of((Long.parseLong(text.substring(0, text.length() - 1)) * total + 99) / 100) : Optional.empty();
  }
}
