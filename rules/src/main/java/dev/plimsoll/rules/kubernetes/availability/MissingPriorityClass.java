package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds pods without priorityClassName. */
public record MissingPriorityClass() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-priority-class", Severity.INFO, "A pod has no priority class")
        .tags("strict", "reliability")
        .aliases("polaris:priorityClassNotSet");
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return pod.isComplete();
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    if (pod.text("priorityClassName").isEmpty()) {
      findings.report(pod, pod.placeOf("priorityClassName"), "pods of " + pod.object().kind() + " \"" + pod.object().name() + "\" have no priorityClassName");
    }
  }
}
