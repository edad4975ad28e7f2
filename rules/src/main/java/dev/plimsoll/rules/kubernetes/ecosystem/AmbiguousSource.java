package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** Finds Argo CD sources of which one half is ignored, and charts without a version. */
public record AmbiguousSource() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/ambiguous-source", Severity.WARNING, "An Argo CD source mixes a path and a chart, or lacks the chart's version")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (Mapping source : Application.of(object).map(Application::sources).orElse(List.of())) {
      String chart = source.text("chart").orElse("");
      if (chart.isEmpty() || Placeholder.isIn(chart) || object.overlay().patches()) {
        continue;
      }
      if (Application.isSet(source, "path")) {
        findings.report(source.placeOf("path"), "source has both path \"" + source.text("path").orElse("") + "\" and chart \"" + chart + "\"");
      }
      if (!Application.isSet(source, "targetRevision") && object.kind().equals("Application")) {
        findings.report(source.placeOf("chart"), "chart \"" + chart + "\" has no targetRevision");
      }
    }
  }
}
