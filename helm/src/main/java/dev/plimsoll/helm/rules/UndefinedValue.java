package dev.plimsoll.helm.rules;

import dev.plimsoll.helm.chart.ChartDocument;
import dev.plimsoll.helm.chart.ValueUse;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

final class UndefinedValue implements ChartRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/undefined-value", Severity.WARNING, "a template reads a value that values.yaml does not define")
          .tags("recommended");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ChartDocument chart, Findings findings) {
    if (chart.values().isEmpty() || chart.hasSchema() || chart.isLibrary()) {
      return;
    }
    Set<String> guarded = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (ValueUse use : chart.valueUses()) {
      used.add(use.name());
      if (use.isGuarded()) {
        guarded.add(use.name());
      }
    }
    for (ValueUse use : chart.valueUses()) {
      boolean foreign = chart.foreignValues().contains(use.path().get(0));
      if (use.isOwn() && !foreign) {
        missing(chart.values().get(), use).ifPresent(miss -> report(use, miss, guarded, used, findings));
      }
    }
  }

  /** The mapping that lacks a key of the path, and that key's place in the path. */
  private record Miss(Mapping holder, int index) {}

  private static Optional<Miss> missing(Mapping values, ValueUse use) {
    Mapping at = values;
    for (int i = 0; i < use.path().size(); i++) {
      Optional<YamlNode> found = at.find(use.path().get(i));
      if (found.isEmpty()) {
        return at.isEmpty() ? Optional.empty() : Optional.of(new Miss(at, i));
      }
      if (found.get().asMapping().isEmpty()) {
        return Optional.empty();
      }
      at = found.get().asMapping().get();
    }
    return Optional.empty();
  }

  private static void report(ValueUse use, Miss miss, Set<String> guarded, Set<String> used, Findings findings) {
    String key = use.path().get(miss.index);
    String prefix = miss.index == 0 ? "" : String.join(".", use.path().subList(0, miss.index)) + ".";
    List<String> unread = miss.holder.effectiveEntries().stream().map(Mapping.Entry::name)
        .filter(name -> used.stream().noneMatch(one -> one.equals(prefix + name) || one.startsWith(prefix + name + "."))).toList();
    Optional<String> meant = Spelling.nearest(key, unread);
    if (meant.isPresent()) {
      findings.report(use.place(), "value \"" + use.name() + "\" is not in values.yaml, did you mean \"" + prefix + meant.get() + "\"?");
    } else if (!use.isGuarded() && !guarded.contains(use.name())) {
      findings.report(use.place(), "value \"" + use.name() + "\" is not in values.yaml");
    }
  }
}
