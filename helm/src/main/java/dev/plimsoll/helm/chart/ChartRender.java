package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.function.Functions;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Execution;
import dev.plimsoll.helm.template.Limits;
import dev.plimsoll.helm.template.TemplateError;
import dev.plimsoll.helm.template.Templates;
import dev.plimsoll.helm.value.Unreadable;
import dev.plimsoll.helm.value.Utf8;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Renders a chart with one set of values, template by template as Helm orders them. */
final class ChartRender {
  private static final String NOTES = "NOTES.txt";
  private static final long SEED = 0x506C696D736F6C6CL;

  private record Template(String name, ChartFile file, Dict data, String basePath) {
    boolean isManifest() {
      String base = name.substring(name.lastIndexOf('/') + 1);
      return !base.startsWith("_") && !name.endsWith(NOTES);
    }
  }

  private final Chart chart;
  private final Release release;
  private final Capabilities capabilities;
  private final Span top;
  private final List<Failure> failures = new ArrayList<>();
  private final List<Template> templates = new ArrayList<>();
  private boolean partial;

  private ChartRender(Chart chart, Release release, Capabilities capabilities, Span top, boolean partial) {
    this.chart = chart;
    this.release = release;
    this.capabilities = capabilities;
    this.top = top;
    this.partial = partial;
  }

  /**
   * The manifests of {@code chart} with {@code given} values on top of its own.
   *
   * @param top where a failure of the chart as a whole is reported
   * @param partial whether dependencies are missing, so that templates which name theirs fail for no fault of their own
   */
  static Rendered of(Chart chart, Dict given, Release release, Capabilities capabilities, Span top, boolean partial) {
    Capabilities fitting = capabilities.fitting(chart.metadata().kubeVersion());
    ChartRender render = new ChartRender(chart.copy(), release, fitting, top, partial);
    try {
      return render.rendered(given);
    } catch (Unreadable broken) {
      return new Rendered(Map.of(), Map.of(), List.of(new Failure(broken.place(), List.of(), broken.getMessage())));
    }
  }

  private Rendered rendered(Dict given) {
    Dependencies.process(chart, given, top);
    Dict coalesced = Coalescing.values(chart, given, top);
    Dict values = new Dict("chartutil.Values");
    for (String key : coalesced.keySet()) {
      values.putFrom(coalesced, key);
    }
    failures.addAll(SchemaCheck.of(chart, values, top));
    String wanted = chart.metadata().kubeVersion();
    if (!wanted.isEmpty() && !Dependencies.accepts(wanted, capabilities.version())) {
      Span place = chart.metadata().origin("kubeVersion").map(origin -> origin.value()).orElse(top);
      failures.add(new Failure(place, List.of(),
          "the chart requires Kubernetes \"" + wanted + "\", which " + capabilities.version() + " is not"));
    }
    collect(chart, values);
    templates.sort(Comparator.comparingLong((Template template) -> template.name.chars().filter(c -> c == '/').count())
        .thenComparing(Template::name).reversed());
    Map<String, Source> definitions = new LinkedHashMap<>();
    chart.definitions().forEach(file -> definitions.put(file.name(), file.source()));
    return new Rendered(execute(), definitions, failures);
  }

  private Dict collect(Chart at, Dict values) {
    Dict data = new Dict();
    Dict subcharts = new Dict();
    data.put("Chart", at.metadata());
    data.put("Files", new FilesObject(at.files()));
    data.put("Release", release.object());
    data.put("Capabilities", capabilities.object());
    data.put("Values", values);
    data.put("Subcharts", subcharts);
    for (Chart child : at.dependencies()) {
      Dict own = values.get(child.name()) instanceof Dict table ? table : new Dict("chartutil.Values");
      subcharts.put(child.name(), collect(child, own));
    }
    for (ChartFile file : at.templates()) {
      boolean named = file.name().substring(file.name().lastIndexOf('/') + 1).startsWith("_");
      if (!at.metadata().isLibrary() || named) {
        templates.add(new Template(at.fullPath() + "/" + file.name(), file, data, at.fullPath() + "/templates"));
      }
    }
    return data;
  }

  private Map<String, Source> execute() {
    Templates parsed = new Templates(Functions.of(Instant.now(), SEED));
    Set<String> sound = new HashSet<>();
    for (Template template : templates) {
      try {
        reject(template.file.source());
        parsed.add(template.name, template.file.source());
        sound.add(template.name);
      } catch (TemplateError broken) {
        partial = true;
        failures.add(new Failure(broken.place(), broken.callers(), broken.getMessage()));
      } catch (Unreadable broken) {
        partial = true;
        failures.add(new Failure(broken.place(), List.of(), broken.getMessage()));
      }
    }
    Execution execution = new Execution(parsed, Limits.DEFAULT);
    Map<String, Source> manifests = new TreeMap<>();
    for (Template template : templates) {
      if (template.isManifest() && parsed.contains(template.name)) {
        run(execution, template).ifPresent(source -> manifests.put(template.name, source));
      }
    }
    return manifests;
  }

  private Optional<Source> run(Execution execution, Template template) {
    Dict name = new Dict("chartutil.Values");
    name.put("Name", template.name);
    name.put("BasePath", template.basePath);
    template.data.put("Template", name);
    try {
      return Optional.of(execution.render(template.name, template.data, template.file.path()));
    } catch (TemplateError failed) {
      boolean missing = partial && failed.getMessage().contains("no template ");
      Failure failure = new Failure(failed.place(), failed.callers(), reason(failed), failed.isAsked());
      if (!missing && failures.stream().noneMatch(known -> same(known, failure))) {
        failures.add(failure);
      }
      return Optional.empty();
    }
  }

  /** Go's words without what only its engine knows. */
  private static String reason(TemplateError failed) {
    if (failed.isAsked()) {
      return "the chart asks for other values: " + failed.getMessage().strip().replaceAll("\\s+", " ");
    }
    return failed.getMessage().replace("error calling include: template: no template ", "no template ")
        .replace(" associated with template \"gotpl\"", "");
  }

  private static boolean same(Failure left, Failure right) {
    return left.place().equals(right.place()) && left.reason().equals(right.reason());
  }

  private static void reject(Source source) {
    String text = source.text();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
          i++;
        } else {
          int value = Utf8.encode(text.substring(i, i + 1))[0] & 0xFF;
          throw new Unreadable(source.span(i, i + 1), "byte 0x%02X is no valid UTF-8".formatted(value));
        }
      }
    }
  }
}
