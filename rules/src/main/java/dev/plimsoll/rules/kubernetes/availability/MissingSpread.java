package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds lasting workloads without topologySpreadConstraints. */
public record MissingSpread() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-spread", Severity.INFO, "A workload has no topology spread constraints")
        .tags("strict", "reliability")
        .aliases("polaris:topologySpreadConstraint");
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return pod.isComplete() && !pod.runsToCompletion() && !pod.object().is("apps", "DaemonSet");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    if (!Spread.hasConstraints(pod)) {
      findings.report(pod, pod.placeOf("topologySpreadConstraints"), "pods of " + pod.object().kind() + " \"" + pod.object().name() + "\" have no topologySpreadConstraints");
    }
  }
}
