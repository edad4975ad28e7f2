package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;

/** Finds alerts that fire at the first bad sample. */
public record AlertWithoutFor() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/alert-without-for", Severity.WARNING, "An alert fires at the first bad sample").tags("strict");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (Mapping alert : PrometheusRules.alerts(object)) {
      if (!alert.has("for")) {
        findings.report(alert.placeOf("alert"), PrometheusRules.describe(alert) + " has no for");
      }
    }
  }
}
