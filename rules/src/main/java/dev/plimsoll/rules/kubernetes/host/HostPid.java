package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code hostPID: true}. */
public record HostPid() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/host-pid", Severity.ERROR, "A pod shares the PID namespace of its node")
        .tags("recommended", "security")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:host-pid", "polaris:hostPIDSet", "trivy:KSV-0010", "checkov:CKV_K8S_17");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    if (pod.isTrue("hostPID")) {
      findings.report(pod, pod.placeOf("hostPID"), "pod shares the PID namespace of its node", List.of(),
          pod.fix(Fix.Applicability.UNSAFE, "Set hostPID to false", "false", "hostPID"));
    }
  }
}
