package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/**
 * Finds priority classes that are not on the list.
 *
 * @param accepted the classes that may be used
 */
public record UnacceptedPriorityClass(List<String> accepted) implements PodRule {
  public UnacceptedPriorityClass() {
    this(List.of("system-cluster-critical", "system-node-critical"));
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unaccepted-priority-class", Severity.INFO, "A pod uses a priority class that is not on the list")
        .tags("strict", "reliability")
        .aliases("kube-linter:priority-class-name");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    String name = pod.text("priorityClassName");
    if (!name.isEmpty() && !accepted.contains(name)) {
      findings.report(pod, pod.placeOf("priorityClassName"), "priority class \"" + name + "\" is none of " + String.join(", ", accepted));
    }
  }
}
