package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.function.Functions;
import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.Execution;
import dev.plimsoll.helm.template.Limits;
import dev.plimsoll.helm.template.Templates;
import dev.plimsoll.helm.value.JsonReader;
import dev.plimsoll.helm.value.Unreadable;
import dev.plimsoll.source.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A chart held in memory, file by file. */
public final class ChartSample {
  /** The chart whose values the table of functions speaks of. */
  public static final ChartSample TABLES = new ChartSample()
      .file("Chart.yaml", """
          apiVersion: v2
          name: tables
          version: 1.2.3
          appVersion: 4.5
          description: all functions
          keywords: [a, b]
          annotations: {k: "v"}
          maintainers:
            - name: me
              email: me@example.com
          """)
      .file("values.yaml", """
          name: n
          num: 5
          big: 12345678
          flt: 0.25
          oct: 0644
          "yes": on
          nul:
          list: [a, 1, true]
          map: {a: x, b: {c: 1, d: [1, 2]}}
          """)
      .file("conf/a.txt", "one\ntwo\n")
      .file("conf/b.bin", "b");

  private final Map<String, String> files = new LinkedHashMap<>();

  /** The chart with one more file, or another text for it. */
  public ChartSample file(String name, String text) {
    files.put(name, text);
    return this;
  }

  Chart chart(List<Unreadable> problems) {
    List<ChartFile> made = new ArrayList<>();
    files.forEach((name, text) -> made.add(new ChartFile(name, Path.of("chart", name), text.getBytes(StandardCharsets.UTF_8))));
    return ChartLoader.load(Path.of("chart"), made, problems);
  }

  Rendered rendered() {
    return rendered(new Dict());
  }

  Rendered rendered(Dict values) {
    List<Unreadable> problems = new ArrayList<>();
    Chart chart = chart(problems);
    return ChartRender.of(chart, values, new Release("x", "default"), new Capabilities("1.20", List.of()),
        Source.of(Path.of("chart/Chart.yaml"), "").span(0, 0), !problems.isEmpty());
  }

  Rendered rendered(Chart chart) {
    return ChartRender.of(chart, new Dict(), new Release("x", "default"), new Capabilities("1.20", List.of()),
        Source.of(Path.of("chart/Chart.yaml"), "").span(0, 0), false);
  }

  /** What including {@code template} in a template of this chart named {@code templates/a.yaml} gives. */
  public String render(String template) {
    Chart chart = chart(new ArrayList<>());
    Dict values = new Dict("chartutil.Values");
    Tables.fill(values, chart.values());
    Dict data = new Dict();
    data.put("Chart", chart.metadata());
    data.put("Files", new FilesObject(chart.files()));
    data.put("Release", new Release("x", "default").object());
    data.put("Capabilities", new Capabilities("1.20", List.of()).object());
    data.put("Values", values);
    Dict self = new Dict();
    self.put("Name", "tables/templates/a.yaml");
    self.put("BasePath", "tables/templates");
    data.put("Template", self);
    Templates templates = new Templates(Functions.of(Instant.EPOCH, 1));
    String text = "{{- define \"it\" }}" + template + "{{ end }}{{ include \"it\" . | toJson }}";
    templates.add("tables/templates/a.yaml", Source.of(Path.of("a.yaml"), text));
    String json = new Execution(templates, Limits.DEFAULT).render("tables/templates/a.yaml", data, Path.of("a.yaml")).text();
    return JsonReader.read(json).toString();
  }
}
