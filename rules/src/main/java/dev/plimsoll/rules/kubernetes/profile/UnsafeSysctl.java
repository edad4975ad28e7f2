package dev.plimsoll.rules.kubernetes.profile;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSecurityControl;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds sysctls that are not namespaced or not known to be harmless. */
public record UnsafeSysctl() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unsafe-sysctl", Severity.WARNING, "A pod sets a sysctl that is not known to be safe")
        .tags("recommended", "security")
        .aliases("trivy:KSV-0026", "kube-linter:unsafe-sysctls");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    PodSecurityControl.SYSCTLS.check(pod, (about, place, message, fixes) -> findings.report(about, place, message, List.of(), fixes.get()));
  }
}
