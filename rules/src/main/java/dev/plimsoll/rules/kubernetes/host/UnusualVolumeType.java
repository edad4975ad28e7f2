package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSecurityControl;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds volumes of other types than the portable ones. */
public record UnusualVolumeType() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unusual-volume-type", Severity.INFO, "A volume is of a type that the restricted standard forbids")
        .tags("strict", "security")
        .aliases("trivy:KSV-0028");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    PodSecurityControl.RESTRICTED_VOLUMES.check(pod, (about, place, message, fixes) -> findings.report(about, place, message, List.of(), fixes.get()));
  }
}
