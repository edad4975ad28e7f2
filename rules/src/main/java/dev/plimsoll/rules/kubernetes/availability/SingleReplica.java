package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds Deployments with fewer than two replicas that no autoscaler scales. */
public record SingleReplica() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/single-replica", Severity.INFO, "A Deployment runs a single pod")
        .tags("strict", "reliability")
        .aliases("kube-score:deployment-replicas", "polaris:deploymentMissingReplicas");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Scalers scalers = new Scalers(cluster);
    for (ObjectFact workload : cluster.ofKind("Deployment")) {
      String replicas = workload.value("replicas");
      boolean few = replicas.isEmpty() || workload.number("replicas").orElse(2) == 1;
      if (few && scalers.of(workload).isEmpty()) {
        findings.report(workload, workload.placeOf("replicas"), "Deployment \"" + workload.name() + "\" "
            + (replicas.isEmpty() ? "sets no replicas and so runs one pod" : "runs one pod"));
      }
    }
  }
}
