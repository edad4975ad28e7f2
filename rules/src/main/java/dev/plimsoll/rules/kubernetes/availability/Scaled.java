package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ObjectFact;
import java.util.List;
import java.util.Optional;

/** What autoscalers and budgets of the project say of a workload. */
final class Scaled {
  private static final List<String> SCALERS = List.of("HorizontalPodAutoscaler", "ScaledObject");

  private Scaled() {}

  /** The autoscaler that targets the workload. */
  static Optional<ObjectFact> scaler(Cluster cluster, ObjectFact workload) {
    for (String kind : SCALERS) {
      for (ObjectFact scaler : cluster.ofKind(kind)) {
        boolean targets = Cluster.mayShare(scaler.namespace(), workload.namespace()) && scaler.references("scaleTarget").stream()
            .anyMatch(target -> target.kind().equals(workload.kind()) && target.name().equals(workload.name()));
        if (targets) {
          return Optional.of(scaler);
        }
      }
    }
    return Optional.empty();
  }

  static boolean isScaled(Cluster cluster, ObjectFact workload) {
    return scaler(cluster, workload).isPresent();
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
