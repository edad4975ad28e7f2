package dev.plimsoll.rules.kubernetes.job;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds pods whose restartPolicy is Never. */
public record RestartPolicyNever() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/restart-policy-never", Severity.INFO, "A pod is not started again when it fails")
        .tags("strict", "reliability")
        .aliases("kube-linter:restart-policy");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    if (pod.text("restartPolicy").equals("Never")) {
      findings.report(pod, pod.placeOf("restartPolicy"), "pods of " + pod.object().kind() + " \"" + pod.object().name() + "\" are not started again when they fail");
    }
  }
}
