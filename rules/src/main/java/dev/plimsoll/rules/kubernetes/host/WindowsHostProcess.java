package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSecurityControl;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code hostProcess: true}. */
public record WindowsHostProcess() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/windows-host-process", Severity.ERROR, "A container runs as a process of its Windows node")
        .tags("recommended", "security")
        .fix(Fixable.UNSAFE)
        .aliases("polaris:hostProcess", "trivy:KSV-0103");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    PodSecurityControl.WINDOWS_HOST_PROCESS.check(pod, (about, place, message, fixes) -> findings.report(about, place, message, List.of(), fixes.get()));
  }
}
