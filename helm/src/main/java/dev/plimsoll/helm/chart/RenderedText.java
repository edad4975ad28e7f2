package dev.plimsoll.helm.chart;

import dev.plimsoll.engine.Renderer;
import dev.plimsoll.helm.value.Unreadable;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A chart rendered for reading, with one set of values.
 *
 * @param text the manifests as {@code helm template} prints them
 * @param problems what could not be rendered, each as {@code path:line:column: reason}
 */
public record RenderedText(String text, List<String> problems) {
  public RenderedText {
    problems = List.copyOf(problems);
  }

  /**
   * Renders the chart in a directory or an archive.
   *
   * @param request the values and the release; only those of the command line count
   * @param definitions whether to print the manifests below {@code crds/} too
   * @param origins whether to print the place that wrote each line in front of it
   */
  public static RenderedText of(Path place, Renderer.Request request, boolean definitions, boolean origins) {
    List<Unreadable> problems = new ArrayList<>();
    List<String> told = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    try {
      Chart chart = load(place, problems);
      boolean partial = !problems.isEmpty() || !chart.missing().isEmpty();
      chart.missing().forEach(asked -> told.add(described(asked.place("name").orElse(top(place)),
          "dependency \"" + asked.chartName() + "\" is not in charts/")));
      ValueSet.all(place, request, problems).stream().findFirst().ifPresent(set -> {
        Rendered rendered = ChartRender.of(chart, set.values(), set.release(), set.capabilities(), top(place), partial);
        rendered.failures().forEach(failure -> told.add(described(failure.place(), failure.reason())));
        text.append(printed(rendered, definitions, origins, told));
      });
    } catch (Unreadable broken) {
      problems.add(broken);
    } catch (IOException failed) {
      throw new UncheckedIOException(place.toString(), failed);
    }
    problems.forEach(problem -> told.add(described(problem.place(), problem.getMessage())));
    return new RenderedText(text.toString(), told);
  }

  private static Chart load(Path place, List<Unreadable> problems) throws IOException {
    List<ChartFile> files =
        Files.isDirectory(place) ? ChartFiles.ofDirectory(place) : ChartFiles.ofArchive(place, Files.readAllBytes(place));
    return ChartLoader.load(place, files, problems);
  }

  private static String printed(Rendered rendered, boolean definitions, boolean origins, List<String> told) {
    try {
      return origins ? Printout.withOrigins(rendered) : Printout.of(rendered, definitions);
    } catch (Unreadable broken) {
      told.add(described(broken.place(), broken.getMessage()));
      StringBuilder all = new StringBuilder();
      rendered.manifests().forEach((name, source) -> {
        if (!source.text().isBlank()) {
          all.append("---\n# Source: ").append(name).append('\n').append(source.text()).append('\n');
        }
      });
      return all.toString();
    }
  }

  private static Span top(Path place) {
    return Source.of(Files.isDirectory(place) ? place.resolve("Chart.yaml") : place, "").span(0, 0);
  }

  private static String described(Span place, String reason) {
    Span origin = place.origin();
    return origin.source().path() + ":" + origin.line() + ":" + origin.column() + ": " + reason;
  }
}
