package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.regex.Pattern;

/** Finds durations that Prometheus does not read. */
public record InvalidRuleDuration() implements KubernetesRule {
  private static final Pattern DURATION =
      Pattern.compile("0|(?=\\d)(\\d+y)?(\\d+w)?(\\d+d)?(\\d+h)?(\\d+m)?(\\d+s)?(\\d+ms)?");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-rule-duration", Severity.ERROR, "A duration of a Prometheus rule is none that Prometheus reads")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (Mapping group : PrometheusRules.groups(object)) {
      check(group, "interval", findings);
      for (Mapping rule : group.mappings("rules")) {
        check(rule, "for", findings);
        check(rule, "keep_firing_for", findings);
      }
    }
  }

  private static void check(Mapping node, String key, Findings findings) {
    node.scalar(key).filter(value -> !value.isNull() && !value.text().isEmpty() && !Placeholder.isIn(value.text())).ifPresent(value -> {
      if (value.text().length() > 60 || !DURATION.matcher(value.text()).matches()) {
        findings.report(value.span(), key + " \"" + value.text() + "\" is no duration of Prometheus");
      }
    });
  }
}
