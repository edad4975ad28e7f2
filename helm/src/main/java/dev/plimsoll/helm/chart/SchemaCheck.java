package dev.plimsoll.helm.chart;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.template.FunctionError;
import dev.plimsoll.helm.template.Nil;
import dev.plimsoll.helm.value.JsonReader;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.List;

/** Holds the values of a chart and its dependencies against their {@code values.schema.json}. */
final class SchemaCheck {
  private SchemaCheck() {}

  /**
   * What the schemas refuse, each at the value that is wrong or at the narrowest one that lacks something.
   *
   * @param top where a value is reported that no file wrote
   */
  static List<Failure> of(Chart chart, Dict values, Span top) {
    List<Failure> failures = new ArrayList<>();
    check(chart, values, top, failures);
    return failures;
  }

  private static void check(Chart chart, Dict values, Span place, List<Failure> failures) {
    chart.schema().ifPresent(file -> {
      Source source = file.source();
      try {
        Schema.of(JsonReader.read(source.text())).check(values, place).stream().map(SchemaCheck::failure).forEach(failures::add);
      } catch (FunctionError broken) {
        failures.add(new Failure(source.span(0, Math.min(1, source.text().length())), List.of(),
            "no JSON schema: " + broken.getMessage()));
      }
    });
    for (Chart dependency : chart.dependencies()) {
      String name = dependency.name();
      Object own = values.get(name);
      if (own instanceof Dict table) {
        check(dependency, table, values.origin(name).map(origin -> origin.key()).orElse(place), failures);
      } else if (own != null && !(own instanceof Nil)) {
        failures.add(new Failure(place, List.of(), "the values for dependency \"" + name + "\" are no mapping"));
      }
    }
  }

  private static Failure failure(Schema.Violation violation) {
    String what = violation.path().isEmpty() ? "the value set" : "value \"" + violation.path() + "\"";
    return new Failure(violation.place().firstLine(), List.of(), what + " " + violation.fact() + ", says values.schema.json",
        true);
  }
}
