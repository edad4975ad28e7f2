package dev.plimsoll.rules.kubernetes.profile;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** Finds characters that CRI-O took for a separator (CVE-2022-0811). */
public record SysctlInjection() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/sysctl-injection", Severity.ERROR, "The value of a sysctl smuggles in another setting")
        .tags("recommended", "security");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    for (Mapping sysctl : pod.securityContext().map(context -> context.mappings("sysctls")).orElse(List.of())) {
      String value = sysctl.text("value").orElse("");
      if (value.indexOf('+') >= 0 || value.indexOf('=') >= 0) {
        findings.report(pod, sysctl.placeOf("value"), "the sysctl \"" + sysctl.text("name").orElse("") + "\" has the value \"" + value + "\"");
      }
    }
  }
}
