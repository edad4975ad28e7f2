package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds groups of one PrometheusRule that share a name. */
public record DuplicateRuleGroup() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/duplicate-rule-group", Severity.ERROR, "Two groups of a PrometheusRule have the same name")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Map<String, Mapping> first = new HashMap<>();
    for (Mapping group : PrometheusRules.groups(object)) {
      String name = group.text("name").orElse("");
      Mapping earlier = name.isEmpty() ? null : first.putIfAbsent(name, group);
      if (earlier != null) {
        findings.report(group.placeOf("name"), "group \"" + name + "\" stands twice",
            List.of(new Related(earlier.placeOf("name"), "the first one")), List.of());
      }
    }
  }
}
