package dev.plimsoll.helm.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.helm.value.Unreadable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class BrokenChartsTest {
  @Test
  void aSyntaxErrorNamesItsPlace() {
    List<String> failures = failures("a: 1\nb: {{ if }}\n");
    assertEquals(1, failures.size());
    assertTrue(failures.get(0).startsWith("templates/a.yaml:2:"), failures.toString());
  }

  @Test
  void readingBelowNilFailsAtTheField() {
    List<String> failures = failures("a: 1\nb: {{ .Values.a.b.c }}\n");
    assertEquals(1, failures.size());
    assertTrue(failures.get(0).startsWith("templates/a.yaml:2:"), failures.toString());
    assertTrue(failures.get(0).contains("nil pointer"), failures.toString());
  }

  @Test
  void aMissingTemplateIsNamed() {
    assertEquals(List.of("templates/a.yaml:1:4: no template \"nope\""), failures("{{ include \"nope\" . }}"));
  }

  @Test
  void endlessRecursionEnds() {
    List<String> failures = failures("{{ define \"a\" }}{{ include \"a\" . }}{{ end }}{{ include \"a\" . }}");
    assertEquals(1, failures.size(), failures.toString());
  }

  @Test
  void aBillionTurnsEnd() {
    List<String> failures = assertTimeout(Duration.ofSeconds(30), () -> failures("{{ range until 1000000000 }}x{{ end }}"));
    assertEquals(1, failures.size(), failures.toString());
  }

  @Test
  void nestedLoopsEnd() {
    String loop = "{{ range until 9999 }}";
    List<String> failures = assertTimeout(Duration.ofSeconds(40), () -> failures(loop + loop + loop + "{{ end }}{{ end }}{{ end }}"));
    assertEquals(1, failures.size(), failures.toString());
  }

  @Test
  void aWrongTypeIsSaid() {
    List<String> failures = failures("{{ .Values.number | trunc 3 }}");
    assertEquals(1, failures.size());
    assertTrue(failures.get(0).endsWith("wrong type for value; expected string; got float64"), failures.toString());
  }

  @Test
  void bytesThatAreNoTextAreShown() {
    ChartSample sample = sample("");
    Chart chart = ChartLoader.load(Path.of("chart"), List.of(
        new ChartFile("Chart.yaml", Path.of("Chart.yaml"), "name: a\nversion: 1.0.0\n".getBytes(StandardCharsets.UTF_8)),
        new ChartFile("templates/a.yaml", Path.of("templates/a.yaml"), new byte[] {'a', ':', '\n', (byte) 0xC3})), List.of());
    assertEquals(List.of("templates/a.yaml:2:1: byte 0xC3 is no valid UTF-8"), described(sample.rendered(chart)));
  }

  @Test
  void theOtherTemplatesAreStillRendered() {
    Rendered rendered = sample("{{ fail \"no\" }}").file("templates/b.yaml", "kind: B\n").rendered();
    assertEquals(List.of("sample/templates/b.yaml"), List.copyOf(rendered.manifests().keySet()));
    assertEquals(1, rendered.failures().size());
  }

  @Test
  void noPathLeavesTheArchive() {
    for (String name : List.of("app/../../etc/passwd", "app//etc/passwd", "/etc/passwd", "app/..\\..\\x", "Chart.yaml")) {
      assertThrows(Unreadable.class, () -> ChartFiles.ofArchive(Path.of("a.tgz"), archive(name, "x")), name);
    }
  }

  @Test
  void anArchiveIsRead() {
    List<ChartFile> files = ChartFiles.ofArchive(Path.of("a.tgz"), archive("app/templates/a.yaml", "kind: A\n"));
    assertEquals("templates/a.yaml", files.get(0).name());
    assertEquals("kind: A\n", files.get(0).source().text());
  }

  @Test
  void noiseIsNoArchive() {
    assertThrows(Unreadable.class, () -> ChartFiles.ofArchive(Path.of("a.tgz"), new byte[] {1, 2, 3}));
  }

  @Test
  void valuesThatNestEndlesslyAreRefused() {
    String deep = "a: " + "[".repeat(5000) + "]".repeat(5000);
    assertThrows(Unreadable.class, () -> sample("").file("values.yaml", deep).rendered());
  }

  private static List<String> failures(String template) {
    return described(sample(template).rendered());
  }

  private static List<String> described(Rendered rendered) {
    return rendered.failures().stream().map(failure -> failure.place().source().path().toString().replaceFirst("^chart/", "")
        + ":" + failure.place().line() + ":" + failure.place().column() + ": " + failure.reason()).toList();
  }

  private static ChartSample sample(String template) {
    return new ChartSample().file("Chart.yaml", "apiVersion: v2\nname: sample\nversion: 1.0.0\n")
        .file("values.yaml", "number: 12\n").file("templates/a.yaml", template);
  }

  private static byte[] archive(String name, String text) {
    byte[] header = new byte[512];
    byte[] path = name.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(path, 0, header, 0, path.length);
    byte[] size = String.format("%011o", text.length()).getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(size, 0, header, 124, size.length);
    header[156] = '0';
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(header);
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.write(new byte[512 - text.length() + 1024]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
