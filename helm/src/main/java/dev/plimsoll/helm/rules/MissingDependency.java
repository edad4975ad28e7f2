package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDependency;
import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

final class MissingDependency implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/missing-dependency", Severity.WARNING, "a dependency of the chart is not in its charts directory")
          .tags("recommended");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    for (ChartDependency dependency : chart.dependencies()) {
      if (!dependency.isVendored()) {
        findings.report(dependency.place("name"),
            "dependency \"" + dependency.name() + "\" is not in charts/, so what it renders is not checked");
      } else if (dependency.isMismatched()) {
        findings.report(dependency.place("version"), "dependency \"" + dependency.name() + "\" is in charts/ in version "
            + dependency.vendoredVersion() + ", which \"" + dependency.version() + "\" does not accept");
      }
    }
  }
}
