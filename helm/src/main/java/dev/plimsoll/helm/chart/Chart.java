package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.template.Dict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A chart with the charts it depends on. Dependencies and values change while a render is prepared: work on a copy. */
final class Chart {
  private final Metadata metadata;
  private final List<ChartFile> templates;
  private final List<ChartFile> files;
  private final List<ChartFile> schema;
  private Dict values;
  private List<Chart> dependencies = new ArrayList<>();
  private List<Chart> parent = List.of();

  Chart(Metadata metadata, Dict values, List<ChartFile> schema, List<ChartFile> templates, List<ChartFile> files) {
    this.metadata = metadata;
    this.values = values;
    this.schema = schema;
    this.templates = templates;
    this.files = files;
  }

  /** A copy that can be changed apart from this one; files and templates are shared. */
  Chart copy() {
    return copy(metadata.alias(), true);
  }

  private Chart copy(String alias, boolean root) {
    Chart made = new Chart(metadata.copy(alias, root), Tables.copy(values), schema, templates, files);
    dependencies.forEach(dependency -> made.add(dependency.copy(dependency.metadata.alias(), false)));
    return made;
  }

  /** The same chart under an alias, or under its own name where that is empty. */
  Chart aliased(String alias) {
    return copy(alias, false);
  }

  void add(Chart dependency) {
    dependency.parent = List.of(this);
    dependencies.add(dependency);
  }

  void dependencies(List<Chart> kept) {
    dependencies = new ArrayList<>();
    kept.forEach(this::add);
  }

  List<Chart> dependencies() {
    return dependencies;
  }

  boolean isRoot() {
    return parent.isEmpty();
  }

  String name() {
    return metadata.name();
  }

  Metadata metadata() {
    return metadata;
  }

  Dict values() {
    return values;
  }

  void values(Dict changed) {
    values = changed;
  }

  List<ChartFile> templates() {
    return templates;
  }

  /** Its files apart from templates, values and dependencies. */
  List<ChartFile> files() {
    return files;
  }

  Optional<ChartFile> schema() {
    return schema.stream().findFirst();
  }

  /** What it asks for and does not hold in its {@code charts/}. */
  List<Requirement> missing() {
    return metadata.requirements().stream()
        .filter(asked -> dependencies.stream().noneMatch(held -> held.name().equals(asked.chartName()))).toList();
  }

  /** Its place below the root chart, {@code app/charts/db}. */
  String fullPath() {
    return isRoot() ? name() : parent.get(0).fullPath() + "/charts/" + name();
  }

  /** The manifests below {@code crds/}, its dependencies' included. */
  List<ChartFile> definitions() {
    List<ChartFile> found = new ArrayList<>();
    for (ChartFile file : files) {
      String name = file.name().toLowerCase(Locale.ROOT);
      boolean manifest = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
      if (file.name().startsWith("crds/") && manifest) {
        found.add(file.named(fullPath() + "/" + file.name()));
      }
    }
    dependencies.forEach(dependency -> found.addAll(dependency.definitions()));
    return found;
  }
}
