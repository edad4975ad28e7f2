package dev.plimsoll.helm.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.helm.chart.ChartSample;
import dev.plimsoll.helm.template.TemplateError;
import dev.plimsoll.helm.value.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Templates and what Helm makes of them: the table holds a template a line, and below it the result as JSON or "fails". */
final class FunctionTableTest {
  private static final String ARROW = "=> ";

  @TestFactory
  Stream<DynamicTest> everyFunctionGivesWhatHelmGives() throws IOException {
    List<String> lines = lines();
    List<DynamicTest> tests = new ArrayList<>();
    for (int i = 0; i + 1 < lines.size(); i += 2) {
      String template = lines.get(i);
      String expected = lines.get(i + 1);
      assertTrue(expected.startsWith(ARROW), expected);
      tests.add(DynamicTest.dynamicTest(template, () -> check(template, expected.substring(ARROW.length()))));
    }
    assertTrue(tests.size() > 80, "rows: " + tests.size());
    return tests.stream();
  }

  private static void check(String template, String expected) {
    if (expected.equals("fails")) {
      assertThrows(TemplateError.class, () -> ChartSample.TABLES.render(template));
    } else {
      assertEquals(JsonReader.read(expected), ChartSample.TABLES.render(template));
    }
  }

  private static List<String> lines() throws IOException {
    try (InputStream in = FunctionTableTest.class.getResourceAsStream("functions.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    }
  }
}
