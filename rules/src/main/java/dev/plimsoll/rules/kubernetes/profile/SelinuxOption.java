package dev.plimsoll.rules.kubernetes.profile;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSecurityControl;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds SELinux options that leave the types made for containers. */
public record SelinuxOption() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/selinux-option", Severity.WARNING, "A pod sets an SELinux user, role or unusual type")
        .tags("security")
        .aliases("trivy:KSV-0025");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    PodSecurityControl.SE_LINUX.check(pod, (about, place, message, fixes) -> findings.report(about, place, message, List.of(), fixes.get()));
  }
}
