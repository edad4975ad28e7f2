package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds pods that are written by themselves. */
public record NakedPod() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/naked-pod", Severity.INFO, "A pod has no controller")
        .tags("strict", "reliability")
        .aliases("polaris:nakedPod");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    boolean ends = object.podSpec().map(PodSpec::runsToCompletion).orElse(false);
    boolean passing = object.annotations().keySet().stream().anyMatch(key -> key.startsWith("helm.sh/hook"));
    if (object.is("", "Pod") && !ends && !passing) {
      findings.report(object.place(), "pod \"" + object.name() + "\" has no controller that would replace it");
    }
  }
}
