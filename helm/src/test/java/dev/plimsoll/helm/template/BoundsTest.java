package dev.plimsoll.helm.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plimsoll.source.Source;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundsTest {
  private static final Limits SMALL = new Limits(100_000, 100_000, 300, 5_000);

  @Test
  void endlessIncludeEndsAtItsCall() {
    TemplateError error = failure("{{ define \"a\" }}\n{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}");
    assertEquals("error calling include: rendering template has a nested reference name: a: unable to execute template",
        error.getMessage());
    assertEquals(2, error.place().line());
    assertEquals(1, error.place().column() - "{{ ".length());
  }

  @Test
  void endlessTemplateEnds() {
    assertEquals("exceeded maximum template depth",
        failure("{{ define \"a\" }}{{ template \"b\" . }}{{ end }}{{ define \"b\" }}{{ template \"a\" }}{{ end }}"
            + "{{ template \"a\" }}").getMessage());
  }

  @Test
  void endlessTplEnds() {
    TemplateError error = failure("{{ define \"a\" }}{{ tpl \"{{ include \\\"a\\\" . }}\" . }}{{ end }}{{ include \"a\" . }}");
    assertEquals("error calling include: rendering template has a nested reference name: a: unable to execute template",
        error.getMessage());
  }

  @Test
  void rangeOverBillionsEnds() {
    assertEquals("rendering takes more than 100000 steps",
        failure("{{ range 9000000000000000000 }}{{ end }}").getMessage());
  }

  @Test
  void endlessOutputEnds() {
    assertEquals("rendering makes more than 100000 characters",
        failure("{{ range 20000 }}0123456789{{ end }}").getMessage());
  }

  @Test
  void deepNestingIsRefused() {
    assertEquals("max nesting depth exceeded", failure("{{ if 1 }}".repeat(10_000)).getMessage());
    assertEquals("max expression depth exceeded", failure("{{ " + "(".repeat(10_000)).getMessage());
  }

  @Test
  void failPointsAtItsActionInTheHelper() {
    TemplateError error = failure("{{ define \"h\" }}\n  {{ fail \"no\" }}{{ end }}\nx: {{ include \"h\" . }}");
    assertEquals("no", error.getMessage());
    assertEquals("execution error at (f:3:6): no", error.wording());
    assertEquals("2:6", error.place().line() + ":" + error.place().column());
    assertEquals("{{ include \"h\" . }}", error.callers().get(0).text());
  }

  private static TemplateError failure(String text) {
    return assertThrows(TemplateError.class, () -> {
      Templates templates = new Templates(List.of());
      templates.add("f", Source.of(Path.of("f"), text));
      new Execution(templates, SMALL).render("f", new Dict(), Path.of("f"));
    });
  }
}
