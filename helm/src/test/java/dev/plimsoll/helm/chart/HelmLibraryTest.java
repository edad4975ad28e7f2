package dev.plimsoll.helm.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.InvocationTargetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Renders the charts beside this test with Helm itself, where the profile {@code helm-oracle} has brought helm-java and its
 * native library loads; that library leaves hooks and definitions out.
 */
class HelmLibraryTest {
  /** Its {@code lookup} would have that library call a cluster. */
  private static final Path LOOKS_UP = Path.of("suite");

  @Test
  void rendersWhatHelmsLibraryRenders() throws Exception {
    assumeTrue(isThere(), "helm-java is not on the class path or does not load here");
    List<Path> charts;
    try (Stream<Path> listed = Files.list(RenderedChartsTest.directory("charts"))) {
      charts = listed.filter(chart -> !chart.endsWith(LOOKS_UP)).sorted().toList();
    }
    for (Path chart : charts) {
      String ours = RenderedChartsTest.render(chart, List.of());
      assertEquals(documents(helm(chart)), documents(ours), chart.getFileName().toString());
    }
  }

  private static boolean isThere() {
    try {
      return helm(RenderedChartsTest.directory("charts").resolve("webshop")).contains("kind");
    } catch (ReflectiveOperationException | LinkageError absent) {
      return false;
    }
  }

  private static String helm(Path chart) throws ReflectiveOperationException {
    Class<?> helm = Class.forName("com.marcnuri.helm.Helm");
    try {
      Object command = helm.getMethod("template").invoke(helm.getConstructor(Path.class).newInstance(chart));
      for (String[] setting : new String[][] {
          {"withName", "spring-sale"}, {"withNamespace", "market"}, {"withKubeVersion", "v1.31.0"}}) {
        command.getClass().getMethod(setting[0], String.class).invoke(command, setting[1]);
      }
      return (String) command.getClass().getMethod("call").invoke(command);
    } catch (InvocationTargetException failed) {
      if (failed.getCause() instanceof LinkageError absent) {
        throw absent;
      }
      throw failed;
    }
  }

  private static List<String> documents(String printed) {
    List<String> documents = new ArrayList<>();
    for (String document : printed.split("(?m)^---\n")) {
      if (!document.isBlank() && !document.contains("helm.sh/hook\"") && !document.contains("/crds/")) {
        documents.add(document.strip());
      }
    }
    return List.copyOf(new TreeSet<>(documents));
  }
}
