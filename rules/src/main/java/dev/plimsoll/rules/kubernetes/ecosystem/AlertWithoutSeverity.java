package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;

/** Finds alerts without a severity, which routes usually go by. */
public record AlertWithoutSeverity() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/alert-without-severity", Severity.WARNING, "An alert has no label severity").tags("strict");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (Mapping group : PrometheusRules.groups(object)) {
      if (group.at("labels", "severity").isPresent()) {
        continue;
      }
      for (Mapping rule : group.mappings("rules")) {
        if (rule.text("alert").isPresent() && rule.at("labels", "severity").isEmpty()) {
          findings.report(rule.placeOf("alert"), PrometheusRules.describe(rule) + " has no label \"severity\"");
        }
      }
    }
  }
}
