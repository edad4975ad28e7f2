package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds workloads without node affinity. */
public record MissingNodeAffinity() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-node-affinity", Severity.INFO, "A workload has no node affinity")
        .tags("strict", "reliability")
        .aliases("kube-linter:no-node-affinity");
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return pod.isComplete() && !pod.object().is("", "Pod");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    if (pod.field("affinity", "nodeAffinity").isEmpty()) {
      findings.report(pod, pod.placeOf("affinity", "nodeAffinity"), "pods of " + pod.object().kind() + " \"" + pod.object().name() + "\" have no node affinity");
    }
  }
}
