package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

final class MissingDescription implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/missing-description", Severity.INFO, "the chart has no description").tags("style");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    boolean given = chart.metadata().scalar("description").filter(value -> !value.text().isBlank()).isPresent();
    if (!given && !chart.isLibrary()) {
      findings.report(chart.metadata().placeOf("name"), "the chart has no description");
    }
  }
}
