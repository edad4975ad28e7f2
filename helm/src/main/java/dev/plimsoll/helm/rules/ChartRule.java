package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Rule;

/** A rule about a chart as it is written. */
interface ChartRule extends Rule<ChartDocument> {
  @Override
  default Class<ChartDocument> target() {
    return ChartDocument.class;
  }
}
