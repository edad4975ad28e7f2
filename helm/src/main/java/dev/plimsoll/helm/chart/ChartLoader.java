package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.function.SemanticVersion;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.value.Unreadable;
import dev.plimsoll.helm.value.YamlReader;
import dev.plimsoll.source.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a chart of its files, its vendored dependencies included. */
final class ChartLoader {
  private static final int DEPTH = 16;

  private final Path place;
  private final List<Unreadable> problems;

  private ChartLoader(Path place, List<Unreadable> problems) {
    this.place = place;
    this.problems = problems;
  }

  /**
   * The chart that {@code files} make.
   *
   * @param place the chart's directory or archive
   * @param problems gets the dependencies that cannot be loaded; the others are kept
   * @throws Unreadable where the chart itself cannot be loaded
   */
  static Chart load(Path place, List<ChartFile> files, List<Unreadable> problems) {
    return new ChartLoader(place, problems).chart(files, 0);
  }

  private Chart chart(List<ChartFile> all, int depth) {
    if (depth > DEPTH) {
      throw ChartFiles.unreadable(place, "dependencies nest deeper than " + DEPTH + " charts");
    }
    Metadata metadata = metadata(all);
    Dict values = new Dict();
    List<ChartFile> schema = new ArrayList<>();
    List<ChartFile> templates = new ArrayList<>();
    List<ChartFile> files = new ArrayList<>();
    Map<String, List<ChartFile>> subcharts = new TreeMap<>();
    boolean old = metadata.apiVersion().equals("v1");
    for (ChartFile file : all) {
      String name = file.name();
      switch (name) {
        case "Chart.yaml", "Chart.lock" -> { }
        case "values.yaml" -> values = values(file);
        case "values.schema.json" -> schema.add(file);
        case "requirements.yaml", "requirements.lock" -> {
          if (old) {
            files.add(file);
          }
        }
        default -> {
          if (name.startsWith("templates/")) {
            templates.add(file);
          } else if (name.startsWith("charts/") && !name.endsWith(".prov")) {
            String rest = name.substring("charts/".length());
            String first = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
            subcharts.computeIfAbsent(first, key -> new ArrayList<>()).add(file.named(rest));
          } else {
            files.add(file);
          }
        }
      }
    }
    Chart chart = new Chart(metadata, values, schema, templates, files);
    subcharts.forEach((name, held) -> dependency(chart, name, held, depth));
    return chart;
  }

  private void dependency(Chart chart, String name, List<ChartFile> held, int depth) {
    if (name.startsWith("_") || name.startsWith(".")) {
      return;
    }
    try {
      ChartFile first = held.get(0);
      if (name.endsWith(".tgz")) {
        chart.add(chart(ChartFiles.ofArchive(first.path(), first.data()), depth + 1));
        return;
      }
      List<ChartFile> inner = new ArrayList<>();
      for (ChartFile file : held) {
        if (file.name().contains("/")) {
          inner.add(file.named(file.name().substring(name.length() + 1)));
        }
      }
      if (!inner.isEmpty()) {
        chart.add(chart(inner, depth + 1));
      }
    } catch (Unreadable broken) {
      problems.add(new Unreadable(broken.place(), "dependency \"" + name + "\": " + broken.getMessage()));
    }
  }

  private Metadata metadata(List<ChartFile> all) {
    Dict fields = new Dict();
    ChartFile described = null;
    for (ChartFile file : all) {
      if (file.name().equals("Chart.yaml")) {
        described = file;
        fields = table(file);
      }
    }
    for (ChartFile file : all) {
      if (file.name().equals("requirements.yaml")) {
        Dict asked = table(file);
        for (String key : asked.keySet()) {
          fields.putFrom(asked, key);
        }
      }
    }
    if (described == null) {
      Path at = all.isEmpty() ? place : all.get(0).path();
      throw ChartFiles.unreadable(at, "Chart.yaml is missing");
    }
    Metadata metadata = new Metadata(fields);
    validate(metadata, described);
    return metadata;
  }

  private static void validate(Metadata metadata, ChartFile file) {
    Span top = file.source().span(0, Math.min(1, file.source().text().length())).firstLine();
    String name = metadata.name();
    if (name.isEmpty()) {
      throw new Unreadable(top, "the chart has no name");
    }
    if (name.equals(".") || name.equals("..") || name.contains("/")) {
      throw new Unreadable(place(metadata, "name", top), "chart name \"" + name + "\" is invalid");
    }
    if (metadata.version().isEmpty()) {
      throw new Unreadable(top, "the chart has no version");
    }
    if (!SemanticVersion.isValid(metadata.version())) {
      throw new Unreadable(place(metadata, "version", top), "chart version \"" + metadata.version() + "\" is no SemVer version");
    }
  }

  private static Span place(Metadata metadata, String key, Span otherwise) {
    return metadata.origin(key).map(origin -> origin.value()).orElse(otherwise);
  }

  private static Dict values(ChartFile file) {
    return table(file);
  }

  /** The table that a YAML file holds; empty for an empty file. */
  static Dict table(ChartFile file) {
    Object read = YamlReader.read(file.source());
    if (read instanceof Dict dict) {
      return dict;
    }
    if (read instanceof Nil) {
      return new Dict();
    }
    throw new Unreadable(file.source().span(0, Math.min(1, file.source().text().length())), "holds no mapping");
  }
}
