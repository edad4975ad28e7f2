package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds disruption budgets whose selector picks none of the pods around them. */
public record DanglingBudget() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/dangling-budget", Severity.WARNING, "A PodDisruptionBudget selects no pod")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (ObjectFact object : cluster.ofKind("PodDisruptionBudget")) {
      for (ObjectFact.Selection selection : object.selections()) {
        boolean judged = selection.role().equals("pods") && !selection.isForeign() && !selection.selector().isEmpty()
            && !Nearby.isForeign(selection.selector()) && nearby.keepsPodsLike(object, selection.selector());
        if (judged && !cluster.selectsAny(object.namespace(), selection.selector())) {
          findings.report(object, selection.place(), "no pod has the labels \"" + selection.selector().describe() + "\" that PodDisruptionBudget \""
              + object.name() + "\" selects");
        }
      }
    }
  }
}
