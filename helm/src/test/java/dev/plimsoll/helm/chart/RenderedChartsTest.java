package dev.plimsoll.helm.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.helm.template.Dict;
import dev.plimsoll.helm.value.Unreadable;
import dev.plimsoll.helm.value.YamlReader;
import dev.plimsoll.source.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The charts beside this test against what {@code helm template --include-crds} printed for them. */
class RenderedChartsTest {
  @TestFactory
  List<DynamicTest> rendersByteForByteAsHelm() throws IOException {
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> expected = Files.list(directory("rendered"))) {
      expected.sorted().forEach(file -> {
        String[] name = file.getFileName().toString().split("\\.");
        Path chart = directory("charts").resolve(name[0]);
        List<Path> values = name.length > 2 ? List.of(chart.resolve("ci/" + name[1] + "-values.yaml")) : List.of();
        tests.add(DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertEquals(read(file), render(chart, values))));
      });
    }
    assertTrue(tests.size() > 12, "charts: " + tests.size());
    return tests;
  }

  static String render(Path directory, List<Path> values) {
    List<Unreadable> problems = new ArrayList<>();
    Chart chart = ChartLoader.load(directory, ChartFiles.ofDirectory(directory), problems);
    Dict given = new Dict();
    for (Path file : values) {
      given = (Dict) YamlReader.read(Source.of(file, read(file)));
    }
    Capabilities capabilities = new Capabilities("1.31.0", List.of());
    Rendered rendered = ChartRender.of(chart, given, new Release("spring-sale", "market"), capabilities,
        Source.of(directory, "").span(0, 0), false);
    assertEquals(List.of(), rendered.failures());
    assertEquals(List.of(), problems);
    return Printout.of(rendered, true);
  }

  static Path directory(String name) {
    try {
      return Path.of(RenderedChartsTest.class.getResource("/" + name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
