package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds workloads that two horizontal autoscalers target. */
public record DuplicateAutoscaler() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/duplicate-autoscaler", Severity.ERROR, "Two autoscalers scale the same workload")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Map<String, ObjectFact> first = new HashMap<>();
    for (ObjectFact scaler : cluster.ofKind("HorizontalPodAutoscaler")) {
      for (ObjectFact.Reference target : scaler.references("scaleTarget")) {
        ObjectFact before = first.putIfAbsent(scaler.directory() + "/" + scaler.namespace() + "/" + target.kind() + "/" + target.name(), scaler);
        if (before != null && !before.name().equals(scaler.name())) {
          findings.report(scaler, target.place(), target.kind() + " \"" + target.name() + "\" is already scaled by HorizontalPodAutoscaler \""
              + before.name() + "\"", List.of(new Related(before.place(), "the other one")), List.of());
        }
      }
    }
  }
}
