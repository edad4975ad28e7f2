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
    for (String kind : List.of("Deployment", "StatefulSet")) {
      for (ObjectFact workload : cluster.ofKind(kind)) {
        boolean single = workload.number("replicas").orElse(2) <= 1;
        if (!single && !workload.pods().isEmpty() && workload.pods().stream().noneMatch(pod -> isCovered(cluster, workload, pod))) {
          findings.report(workload, workload.place(), kind + " \"" + workload.name() + "\" has no PodDisruptionBudget");
        }
      }
    }
  }

  private static boolean isCovered(Cluster cluster, ObjectFact workload, ObjectFact.PodFact pod) {
    return cluster.ofKind("PodDisruptionBudget").stream().anyMatch(budget -> Cluster.mayShare(budget.namespace(), workload.namespace())
        && budget.selection("pods").map(selection -> selection.selector().matches(pod.labels())).orElse(false));
  }
}
