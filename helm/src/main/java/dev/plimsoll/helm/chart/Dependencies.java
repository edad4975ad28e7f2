package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.function.SemanticVersion;
import dev.plimsoll.helm.function.VersionConstraint;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides which dependencies of a chart take part, under which names, and what values they hand to their parent. */
final class Dependencies {
  private final Span top;

  private Dependencies(Span top) {
    this.top = top;
  }

  /** Prepares {@code chart}, a copy, for rendering with {@code given} values. */
  static void process(Chart chart, Dict given, Span top) {
    Dependencies all = new Dependencies(top);
    all.select(chart, given, "");
    all.importValues(chart);
  }

  private void select(Chart chart, Dict given, String path) {
    List<Requirement> requirements = chart.metadata().requirements();
    if (requirements.isEmpty()) {
      return;
    }
    List<Chart> taken = new ArrayList<>();
    for (Chart existing : chart.dependencies()) {
      if (requirements.stream().noneMatch(asked -> matches(asked, existing))) {
        taken.add(existing);
      }
    }
    for (Requirement asked : requirements) {
      chart.dependencies().stream().filter(existing -> matches(asked, existing)).findFirst()
          .ifPresent(found -> taken.add(found.aliased(asked.alias())));
      asked.takeAlias();
      asked.enable(true);
    }
    chart.dependencies(taken);
    Dict values = Coalescing.values(chart, given, top);
    requirements.forEach(asked -> tags(asked, values));
    requirements.forEach(asked -> condition(asked, values, path));
    List<String> removed = requirements.stream().filter(asked -> !asked.isEnabled()).map(Requirement::name).toList();
    List<Chart> kept = chart.dependencies().stream().filter(found -> !removed.contains(found.name())).toList();
    for (Chart dependency : kept) {
      select(dependency, values, path + dependency.name() + ".");
    }
    chart.metadata().requirements(requirements.stream().filter(asked -> !removed.contains(asked.name())).toList());
    chart.dependencies(kept);
  }

  /** Whether {@code existing} is the chart that is asked for, in a version that is accepted. */
  static boolean matches(Requirement asked, Chart existing) {
    return existing.name().equals(asked.chartName()) && accepts(asked.version(), existing.metadata().version());
  }

  static boolean accepts(String constraint, String version) {
    try {
      return VersionConstraint.parse(constraint).accepts(SemanticVersion.parse(version));
    } catch (FunctionError invalid) {
      return false;
    }
  }

  private static void tags(Requirement asked, Dict values) {
    Optional<Dict> tags = Tables.table(values, "tags");
    boolean on = false;
    boolean off = false;
    for (Object tag : asked.tags()) {
      Object value = tags.map(table -> table.get(tag.toString())).orElse(null);
      on |= Boolean.TRUE.equals(value);
      off |= Boolean.FALSE.equals(value);
    }
    if (tags.isPresent()) {
      asked.enable(on || !off);
    }
  }

  private static void condition(Requirement asked, Dict values, String path) {
    for (String condition : asked.condition().strip().split(",")) {
      Optional<Object> value = condition.isEmpty() ? Optional.empty() : Tables.value(values, path + condition);
      if (value.isPresent() && value.get() instanceof Boolean on) {
        asked.enable(on);
        return;
      }
    }
  }

  private void importValues(Chart chart) {
    chart.dependencies().forEach(this::importValues);
    if (chart.metadata().requirements().isEmpty()) {
      return;
    }
    Dict values = Coalescing.merged(chart, new Dict(), top);
    Dict imported = new Dict();
    for (Requirement asked : chart.metadata().requirements()) {
      for (Object wanted : asked.imports()) {
        boolean mapped = wanted instanceof Dict;
        String child = mapped ? string((Dict) wanted, "child") : "exports." + wanted;
        String parent = mapped ? string((Dict) wanted, "parent") : ".";
        Tables.table(values, asked.name() + "." + child)
            .ifPresent(table -> Tables.coalesce(imported, Tables.nested(parent, Tables.copy(table)), true));
      }
    }
    Tables.coalesce(values, imported, true);
    chart.values(values);
  }

  private static String string(Dict dict, String key) {
    return dict.containsKey(key) ? dict.get(key).toString() : "<nil>";
  }
}
