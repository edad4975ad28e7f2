package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds workloads with fixed replicas that an autoscaler targets. */
public record StaticReplicas() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/static-replicas", Severity.WARNING, "A workload that an autoscaler scales sets its own replicas")
        .tags("recommended", "reliability")
        .aliases("kube-score:deployment-targeted-by-hpa-does-not-have-replicas-configured");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    for (ObjectFact scaler : cluster.ofKind("HorizontalPodAutoscaler")) {
      for (ObjectFact.Reference target : scaler.references("scaleTarget")) {
        for (ObjectFact workload : cluster.named(target.kind(), scaler.namespace(), target.name())) {
          if (!workload.value("replicas").isEmpty() && !workload.value("replicas").equals("0")) {
            findings.report(workload, workload.placeOf("replicas"), workload.kind() + " \"" + workload.name() + "\" sets " + workload.value("replicas")
                + " replicas though HorizontalPodAutoscaler \"" + scaler.name() + "\" scales it",
                List.of(new Related(target.place(), "scaled from here")), List.of());
          }
        }
      }
    }
  }
}
