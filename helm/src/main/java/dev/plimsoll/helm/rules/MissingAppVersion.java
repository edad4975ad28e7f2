package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

final class MissingAppVersion implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/missing-app-version", Severity.INFO, "the chart does not say which version of the application it installs").tags("style");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    boolean given = chart.metadata().scalar("appVersion").filter(value -> !value.text().isBlank()).isPresent();
    if (!given && !chart.isLibrary()) {
      findings.report(chart.metadata().placeOf("name"), "the chart has no appVersion");
    }
  }
}
