package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** Finds Prometheus rules that ask for nothing, and rules that are both an alert and a record. */
public record EmptyRuleExpression() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/empty-rule-expression", Severity.ERROR, "A Prometheus rule has no expression, or is alert and record at once")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (Mapping rule : object.overlay().patches() ? List.<Mapping>of() : PrometheusRules.of(object)) {
      boolean alerts = rule.text("alert").isPresent();
      boolean records = rule.text("record").isPresent();
      if (alerts && records) {
        findings.report(rule.placeOf("record"), PrometheusRules.describe(rule) + " is also record \"" + rule.text("record").orElse("") + "\"");
      }
      if ((alerts || records) && rule.text("expr").orElse("").isBlank()) {
        findings.report(rule.has("expr") ? rule.placeOf("expr") : rule.placeOf(alerts ? "alert" : "record"),
            PrometheusRules.describe(rule) + " has no expression");
      }
    }
  }
}
