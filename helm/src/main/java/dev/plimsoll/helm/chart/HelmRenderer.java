package dev.plimsoll.helm.chart;

import dev.plimsoll.engine.Renderer;
import dev.plimsoll.helm.value.Unreadable;
import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** Renders Helm charts, directories and archives, once for each set of values they are known to be installed with. */
public final class HelmRenderer implements Renderer {
  private static final String MARKER = "Chart.yaml";
  private static final int TAR_NAME = 100;

  @Override
  public String name() {
    return "chart";
  }

  @Override
  public List<String> markers() {
    return List.of(MARKER);
  }

  @Override
  public boolean claims(Path file) {
    String name = file.getFileName().toString();
    return (name.equals(MARKER) && !isVendored(file.getParent()) || name.endsWith(".tgz") && !isVendored(file) && isChart(file));
  }

  /** Whether a chart lies among the dependencies of another, which renders it. */
  private static boolean isVendored(Path chart) {
    Path charts = chart.toAbsolutePath().getParent();
    return charts != null && charts.getFileName() != null && charts.getFileName().toString().equals("charts")
        && Files.isRegularFile(charts.resolveSibling(MARKER));
  }

  private static boolean isChart(Path archive) {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(archive))) {
      byte[] name = in.readNBytes(TAR_NAME);
      return new String(name, StandardCharsets.UTF_8).replace("\0", "").matches("[^/]+(/Chart\\.yaml|/)?");
    } catch (IOException none) {
      return false;
    }
  }

  @Override
  public boolean owns(Path file) {
    String first = file.getName(0).toString();
    if (file.getNameCount() > 1) {
      return switch (first) {
        case "templates", "charts", "crds", "ci" -> true;
        default -> false;
      };
    }
    return first.startsWith("values") || first.equals(MARKER) || first.equals("Chart.lock") || first.startsWith("requirements.");
  }

  @Override
  public Rendering render(Path file, Request request) {
    boolean archive = file.getFileName().toString().endsWith(".tgz");
    Path place = archive || Files.isDirectory(file) ? file : file.toAbsolutePath().getParent();
    List<Unreadable> problems = new ArrayList<>();
    try {
      List<ChartFile> files = archive ? ChartFiles.ofArchive(file, Files.readAllBytes(file)) : ChartFiles.ofDirectory(place);
      Chart chart = ChartLoader.load(place, files, problems);
      return rendering(chart, document(chart, files), place, request, problems);
    } catch (Unreadable broken) {
      problems.add(broken);
      return new Rendering(problems.stream().<Document>map(HelmRenderer::unparsed).toList(), List.of());
    } catch (IOException failed) {
      Unreadable problem = ChartFiles.unreadable(file, "cannot be read: " + failed.getMessage());
      return new Rendering(List.of(unparsed(problem)), List.of());
    }
  }

  private static ChartDocument document(Chart chart, List<ChartFile> files) {
    Source metadata = files.stream().filter(file -> file.name().equals(MARKER)).findFirst().orElseThrow().source();
    return new ChartDocument(chart, metadata,
        files.stream().filter(file -> file.name().equals("values.yaml")).map(ChartFile::source).toList());
  }

  private static Rendering rendering(Chart chart, ChartDocument document, Path place, Request request, List<Unreadable> problems) {
    Span top = top(chart, place);
    List<Render> renders = new ArrayList<>();
    Set<Failure> failures = new LinkedHashSet<>();
    boolean partial = !problems.isEmpty() || !chart.missing().isEmpty();
    if (!chart.metadata().isLibrary()) {
      List<ValueSet> sets = ValueSet.all(place, request, problems);
      for (ValueSet set : sets) {
        Rendered rendered = ChartRender.of(chart, set.values(), set.release(), set.capabilities(), top, partial);
        boolean incomplete = set.label().isEmpty() && sets.size() > 1;
        rendered.failures().stream().filter(failure -> !incomplete || !failure.isDemand()).forEach(failures::add);
        List<Source> sources = new ArrayList<>(rendered.definitions().values());
        rendered.manifests().values().stream().filter(source -> !ManifestList.isTest(source)).forEach(sources::add);
        renders.add(new Render(set.label(), sources));
      }
    }
    List<Document> documents = new ArrayList<>(List.of(document));
    problems.forEach(problem -> documents.add(unparsed(problem)));
    failures.stream().map(failure -> unparsed(failure.place(), failure.reason())).distinct().forEach(documents::add);
    return new Rendering(documents, renders);
  }

  private static Span top(Chart chart, Path place) {
    return chart.metadata().origin("name").map(origin -> origin.value())
        .orElse(Source.of(place.resolve(MARKER), "").span(0, 0));
  }

  private static Unparsed unparsed(Unreadable problem) {
    return unparsed(problem.place(), problem.getMessage());
  }

  private static Unparsed unparsed(Span at, String reason) {
    Source source = at.source();
    return new Unparsed(source.span(0, source.text().length()), at.firstLine(), reason);
  }
}
