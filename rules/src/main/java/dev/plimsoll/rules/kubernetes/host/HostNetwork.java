package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code hostNetwork: true}. */
public record HostNetwork() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/host-network", Severity.WARNING, "A pod shares the network namespace of its node")
        .tags("recommended", "security")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:host-network", "polaris:hostNetworkSet", "trivy:KSV-0009", "checkov:CKV_K8S_19");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    if (pod.isTrue("hostNetwork")) {
      findings.report(pod, pod.placeOf("hostNetwork"), "pod shares the network namespace of its node", List.of(),
          pod.fix(Fix.Applicability.UNSAFE, "Set hostNetwork to false", "false", "hostNetwork"));
    }
  }
}
