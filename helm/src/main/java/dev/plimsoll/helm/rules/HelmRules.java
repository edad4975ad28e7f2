package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** The rules about charts. */
public final class HelmRules implements RuleProvider {
  @Override
  public String family() {
    return "helm";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(ChartDocument.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(
        new DefaultPassword(),
        new DeprecatedDependency(),
        new InvalidMetadata(),
        new MissingAppVersion(),
        new MissingDependency(),
        new MissingDescription(),
        new MissingIcon(),
        new MissingMaintainers(),
        new TemplatedValue(),
        new UndefinedValue(),
        new UnguardedValue(),
        new UnpinnedDependency(),
        new UntaggedImage(),
        new UnusedValue());
  }
}
