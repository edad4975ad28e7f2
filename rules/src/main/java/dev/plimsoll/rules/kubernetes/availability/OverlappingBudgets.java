package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds pods that more than one budget selects, which cannot be evicted. */
public record OverlappingBudgets() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/overlapping-budgets", Severity.WARNING, "Two disruption budgets select the same pods")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Selected selected = new Selected(cluster, "PodDisruptionBudget");
    for (Cluster.Workload workload : cluster.workloads()) {
      List<ObjectFact> budgets = selected.byLabels(workload.pod()).stream()
          .filter(budget -> budget.directory().equals(workload.object().directory()) && budget.namespace().equals(workload.object().namespace()))
          .toList();
      if (budgets.size() > 1 && !budgets.get(0).name().equals(budgets.get(1).name())) {
        findings.report(budgets.get(1), budgets.get(1).place(), "budgets \"" + budgets.get(0).name() + "\" and \"" + budgets.get(1).name()
            + "\" both select the pods of " + workload.object().kind() + " \"" + workload.object().name() + "\"",
            List.of(new Related(budgets.get(0).place(), "the other budget")), List.of());
      }
    }
  }
}
