package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

final class MissingMaintainers implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/missing-maintainers", Severity.INFO, "the chart does not say who maintains it").tags("style");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    if (chart.metadata().mappings("maintainers").stream().noneMatch(maintainer -> maintainer.has("name"))) {
      findings.report(chart.metadata().placeOf("name"), "the chart has no maintainers");
    }
  }
}
