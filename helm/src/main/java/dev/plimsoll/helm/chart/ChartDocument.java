package dev.plimsoll.helm.chart;

import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlParser;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A chart as rules see it: its metadata and values as they are written, its templates and its dependencies. */
public final class ChartDocument implements Document {
  private final Chart chart;
  private final Source metadata;
  private final List<Source> values;
  private volatile List<Mapping> roots;
  private volatile ValueUses uses;

  ChartDocument(Chart chart, Source metadata, List<Source> values) {
    this.chart = chart;
    this.metadata = metadata;
    this.values = List.copyOf(values);
  }

  @Override
  public Span span() {
    return metadata.span(0, metadata.text().length());
  }

  @Override
  public Subject subject() {
    return new Subject("Chart", "", chart.name(), "");
  }

  @Override
  public List<Span> comments() {
    return document(metadata).map(Document::comments).orElse(List.of());
  }

  @Override
  public Optional<Span> unitBehind(int offset) {
    return document(metadata).flatMap(document -> document.unitBehind(offset));
  }

  /** What {@code Chart.yaml} holds. */
  public Mapping metadata() {
    return roots().get(0);
  }

  /** What {@code values.yaml} holds, if there is one and it holds a mapping. */
  public Optional<Mapping> values() {
    return roots().stream().skip(1).findFirst();
  }

  public String name() {
    return chart.name();
  }

  public boolean isLibrary() {
    return chart.metadata().isLibrary();
  }

  /** The texts of the chart's own templates. */
  public List<Source> templates() {
    return chart.templates().stream().map(ChartFile::source).toList();
  }

  /** Whether the chart has a file of that name apart from templates, values and dependencies. */
  public boolean hasFile(String name) {
    return chart.files().stream().anyMatch(file -> file.name().equals(name));
  }

  /** Whether it brings a schema for its values. */
  public boolean hasSchema() {
    return chart.schema().isPresent();
  }

  /** The dependencies it asks for. */
  public List<ChartDependency> dependencies() {
    List<ChartDependency> all = new ArrayList<>();
    for (Requirement asked : chart.metadata().requirements()) {
      Optional<Chart> held = chart.dependencies().stream().filter(found -> found.name().equals(asked.chartName())).findFirst();
      all.add(new ChartDependency(asked, held.map(Chart::metadata).stream().toList(), metadata));
    }
    return all;
  }

  /** The mentions of values in its templates and those of its dependencies. */
  public List<ValueUse> valueUses() {
    return uses().all();
  }

  /** Whether {@link #valueUses} tells all: no template hands on all values at once, and no dependency is missing. */
  public boolean knowsValueUses() {
    return uses().isComplete() && chart.missing().isEmpty();
  }

  /** The keys of the values that belong to dependencies or that Helm itself reads. */
  public Set<String> foreignValues() {
    Set<String> keys = new LinkedHashSet<>(Set.of("global", "tags", "exports"));
    chart.dependencies().forEach(dependency -> keys.add(dependency.name()));
    for (Requirement asked : chart.metadata().requirements()) {
      keys.add(asked.name());
      keys.add(asked.alias());
      for (String condition : asked.condition().split(",")) {
        keys.add(condition.strip());
      }
    }
    return keys;
  }

  private ValueUses uses() {
    ValueUses known = uses;
    if (known == null) {
      known = new ValueUses();
      scan(chart, known);
      for (Source source : values) {
        known.add(source, true);
      }
      for (ChartFile file : chart.files()) {
        if (file.data().length < 200_000) {
          known.add(file.source(), true);
        }
      }
      uses = known;
    }
    return known;
  }

  private void scan(Chart at, ValueUses into) {
    at.templates().forEach(file -> into.add(file.source(), at == chart));
    at.dependencies().forEach(dependency -> scan(dependency, into));
  }

  private List<Mapping> roots() {
    List<Mapping> known = roots;
    if (known == null) {
      known = new ArrayList<>();
      known.add(mapping(metadata).orElseGet(() -> mapping(Source.of(metadata.path(), "{}")).orElseThrow()));
      values.stream().findFirst().flatMap(ChartDocument::mapping).ifPresent(known::add);
      roots = known;
    }
    return known;
  }

  private static Optional<Mapping> mapping(Source source) {
    return YamlParser.root(source).flatMap(YamlNode::asMapping);
  }

  private static Optional<YamlDocument> document(Source source) {
    return YamlParser.parse(source).stream().filter(YamlDocument.class::isInstance).map(YamlDocument.class::cast).findFirst();
  }

  Path path() {
    return metadata.path();
  }
}
