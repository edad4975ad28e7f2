package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.helm.chart.ValueUse;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.HashSet;
import java.util.Set;

final class UnusedValue implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/unused-value", Severity.INFO, "a value is offered that no template reads").tags("style");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    if (chart.values().isEmpty() || chart.isLibrary() || chart.templates().isEmpty() || !chart.knowsValueUses()) {
      return;
    }
    Set<String> mentioned = new HashSet<>();
    Set<String> whole = new HashSet<>();
    for (ValueUse use : chart.valueUses()) {
      whole.add(use.name());
      for (int i = 1; i <= use.path().size(); i++) {
        mentioned.add(String.join(".", use.path().subList(0, i)));
      }
    }
    whole.addAll(chart.foreignValues());
    unused(chart.values().get(), "", mentioned, whole, findings);
  }

  /** Reports the outermost keys that are not mentioned; what is mentioned whole is used whole. */
  private static void unused(Mapping values, String prefix, Set<String> mentioned, Set<String> whole, Findings findings) {
    for (Mapping.Entry entry : values.entries()) {
      String path = prefix + entry.name();
      if (whole.contains(path) || entry.name().isEmpty()) {
        continue;
      }
      if (!mentioned.contains(path) && whole.stream().noneMatch(one -> one.startsWith(path + "."))) {
        findings.report(entry.key().span(), "value \"" + path + "\" is read by no template");
      } else {
        entry.value().asMapping().ifPresent(inner -> unused(inner, path + ".", mentioned, whole, findings));
      }
    }
  }
}
