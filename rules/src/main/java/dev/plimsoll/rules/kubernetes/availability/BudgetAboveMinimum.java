package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds budgets whose minAvailable exceeds minReplicas. */
public record BudgetAboveMinimum() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/budget-above-minimum", Severity.WARNING, "A disruption budget keeps more pods than the autoscaler's minimum")
        .tags("recommended", "reliability")
        .aliases("polaris:pdbMinAvailableGreaterThanHPAMinReplicas");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Scalers scalers = new Scalers(cluster);
    for (ObjectFact budget : cluster.ofKind("PodDisruptionBudget")) {
      Optional<ObjectFact.Selection> selection = budget.selection("pods");
      if (selection.isEmpty() || selection.get().selector().isEmpty()) {
        continue;
      }
      for (Cluster.Workload workload : cluster.workloads(budget.namespace(), selection.get().selector())) {
        Optional<ObjectFact> scaler = scalers.of(workload.object());
        OptionalLong least = scaler.isPresent() ? scaler.get().number("minReplicas") : OptionalLong.empty();
        Optional<Long> kept = least.isPresent() ? Scalers.amount(budget.value("minAvailable"), least.getAsLong()) : Optional.empty();
        if (kept.isPresent() && kept.get() > least.getAsLong()) {
          findings.report(budget, budget.placeOf("minAvailable"), "budget \"" + budget.name() + "\" keeps " + budget.value("minAvailable")
              + " pods though autoscaler \"" + scaler.get().name() + "\" may go down to " + least.getAsLong(),
              List.of(new Related(scaler.get().placeOf("minReplicas"), "the autoscaler's minimum")), List.of());
        }
      }
    }
  }
}
