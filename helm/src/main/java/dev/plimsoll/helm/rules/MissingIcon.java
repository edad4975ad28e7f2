package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

final class MissingIcon implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/missing-icon", Severity.INFO, "the chart has no icon").tags("style");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    boolean given = chart.metadata().scalar("icon").filter(value -> !value.text().isBlank()).isPresent();
    if (!given && !chart.isLibrary()) {
      findings.report(chart.metadata().placeOf("name"), "the chart has no icon");
    }
  }
}
