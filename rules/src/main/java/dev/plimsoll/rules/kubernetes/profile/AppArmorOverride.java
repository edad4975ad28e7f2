package dev.plimsoll.rules.kubernetes.profile;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSecurityControl;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds AppArmor profiles other than the default and local ones. */
public record AppArmorOverride() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/app-armor-override", Severity.WARNING, "A pod loosens its AppArmor profile")
        .tags("recommended", "security")
        .aliases("trivy:KSV-0002");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    PodSecurityControl.APP_ARMOR.check(pod, (about, place, message, fixes) -> findings.report(about, place, message, List.of(), fixes.get()));
  }
}
