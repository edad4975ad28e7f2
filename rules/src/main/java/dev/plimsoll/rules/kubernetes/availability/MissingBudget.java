package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds Deployments and StatefulSets that no PodDisruptionBudget selects. */
public record MissingBudget() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-budget", Severity.INFO, "A workload has no disruption budget")
        .tags("strict", "reliability")
        .aliases("kube-score:deployment-has-poddisruptionbudget", "kube-score:statefulset-has-poddisruptionbudget", "polaris:missingPodDisruptionBudget");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Selected budgets = new Selected(cluster, "PodDisruptionBudget");
    for (String kind : List.of("Deployment", "StatefulSet")) {
      for (ObjectFact workload : cluster.ofKind(kind)) {
        boolean single = workload.number("replicas").orElse(2) <= 1;
        if (!single && !workload.pods().isEmpty() && workload.pods().stream().allMatch(pod -> budgets.of(workload, pod).isEmpty())) {
          findings.report(workload, workload.place(), kind + " \"" + workload.name() + "\" has no PodDisruptionBudget");
        }
      }
    }
  }
}
