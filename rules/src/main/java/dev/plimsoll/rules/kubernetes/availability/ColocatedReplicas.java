package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Set;

/** Finds workloads of several pods with neither anti-affinity among them nor spread constraints. */
public record ColocatedReplicas() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/colocated-replicas", Severity.INFO, "Nothing keeps a workload's pods on different nodes")
        .tags("strict", "reliability")
        .aliases("kube-linter:no-anti-affinity", "kube-score:deployment-has-host-podantiaffinity", "kube-score:statefulset-has-host-podantiaffinity");
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return pod.isComplete();
  }

  private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DeploymentConfig", "ReplicaSet", "Rollout", "ReplicationController");

  @Override
  public void check(PodSpec pod, Findings findings) {
    if (KINDS.contains(pod.object().kind()) && Spread.replicas(pod.object()) > 1 && !Spread.hasAntiAffinity(pod) && !Spread.hasConstraints(pod)) {
      findings.report(pod, pod.placeOf("affinity"), "the " + Spread.replicas(pod.object()) + " pods of " + pod.object().kind() + " \""
          + pod.object().name() + "\" may all run on one node");
    }
  }
}
