package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.helm.chart.ValueUse;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

final class UnguardedValue implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/unguarded-value", Severity.WARNING, "a template fails when the value that holds another is not set")
          .tags("recommended");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    if (chart.values().isEmpty() || chart.isLibrary()) {
      return;
    }
    List<ValueUse> uses = chart.valueUses();
    for (ValueUse use : uses) {
      boolean foreign = chart.foreignValues().contains(use.path().get(0));
      if (use.isOwn() && !foreign && use.path().size() > 1 && !use.isGuarded()) {
        unset(chart.values().get(), use.path()).filter(parent -> !isGuarded(parent, uses)).ifPresent(parent ->
            findings.report(use.place(), "\".Values." + use.name() + "\" fails while \"" + parent + "\" is null"));
      }
    }
  }

  /** The part of the path that is null. */
  private static Optional<String> unset(Mapping values, List<String> path) {
    Mapping at = values;
    for (int i = 0; i + 1 < path.size(); i++) {
      Optional<YamlNode> found = at.find(path.get(i));
      if (found.isPresent() && found.get() instanceof Scalar scalar && scalar.isNull()) {
        return Optional.of(String.join(".", path.subList(0, i + 1)));
      }
      if (found.isEmpty() || found.get().asMapping().isEmpty()) {
        return Optional.empty();
      }
      at = found.get().asMapping().get();
    }
    return Optional.empty();
  }

  private static boolean isGuarded(String parent, List<ValueUse> uses) {
    return uses.stream().anyMatch(use -> use.isGuarded() && (use.name().equals(parent) || use.name().startsWith(parent + ".")));
  }
}
