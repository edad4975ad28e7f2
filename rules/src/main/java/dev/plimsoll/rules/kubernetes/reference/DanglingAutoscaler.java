package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.List;

/** Finds autoscalers whose target is not in the project. */
public record DanglingAutoscaler() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/dangling-autoscaler", Severity.WARNING, "An autoscaler scales something that does not exist")
        .tags("recommended", "reliability")
        .aliases("kube-linter:dangling-horizontalpodautoscaler", "kube-score:horizontalpodautoscaler-has-target");
  }

  private static final List<String> KINDS = List.of("HorizontalPodAutoscaler", "VerticalPodAutoscaler", "ScaledObject");
  private static final List<String> TARGETS = List.of("Deployment", "StatefulSet", "ReplicaSet", "ReplicationController", "DaemonSet", "Rollout");

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (String kind : KINDS) {
      for (ObjectFact scaler : cluster.ofKind(kind)) {
        for (ObjectFact.Reference target : scaler.references("scaleTarget")) {
          boolean judged = TARGETS.contains(target.kind()) && !target.name().isEmpty() && target.name().indexOf('$') < 0
              && nearby.keeps(scaler, TARGETS);
          if (judged && cluster.find(target.kind(), scaler.namespace(), target.name()).isEmpty()) {
            findings.report(scaler, target.place(), scaler.kind() + " \"" + scaler.name() + "\" scales " + target.kind() + " \"" + target.name()
                + "\", which does not exist" + Spelling.hint(target.name(), cluster.ofKind(target.kind()).stream().map(ObjectFact::name).toList()));
          }
        }
      }
    }
  }
}
