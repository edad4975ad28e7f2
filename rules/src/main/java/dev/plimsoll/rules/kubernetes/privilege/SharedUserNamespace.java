package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds pods without {@code hostUsers: false} where the release has it. */
public record SharedUserNamespace() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/shared-user-namespace", Severity.INFO, "A pod shares the user namespace of its node")
        .tags("strict")
        .fix(Fixable.UNSAFE);
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return pod.isComplete() && !pod.isWindows() && !pod.isHostNetwork() && !pod.isTrue("hostPID") && !pod.isTrue("hostIPC");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    if (pod.object().version().isAtLeast(33) && !pod.hasUserNamespace()) {
      findings.report(pod, pod.placeOf("hostUsers"), "pod shares the user namespace of its node", List.of(),
          pod.fix(Fix.Applicability.UNSAFE, "Set hostUsers to false", "false", "hostUsers"));
    }
  }
}
