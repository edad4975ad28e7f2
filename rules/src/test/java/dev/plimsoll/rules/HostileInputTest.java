package dev.plimsoll.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.plimsoll.engine.CheckRequest;
import dev.plimsoll.engine.Config;
import dev.plimsoll.engine.Plimsoll;
import dev.plimsoll.engine.Report;
import dev.plimsoll.rule.Finding;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No input hangs a run, exhausts the 512 MB of heap that these tests have, or throws; and nothing else is lost with it. */
class HostileInputTest {
  private static final String GOOD = "apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\n";
  private static final String TWICE = GOOD + "kind: ConfigMap\n";

  @TempDir private Path directory;

  private Report check() {
    CheckRequest request = CheckRequest.in(directory).paths(List.of(directory))
        .configuration(Config.standard(directory).withTags(List.of("all")));
    return assertTimeoutPreemptively(Duration.ofSeconds(120), () -> Plimsoll.check(request));
  }

  /** Writes a neighbour whose one finding must be there whatever else is. */
  private void neighbour() throws IOException {
    Files.writeString(directory.resolve("neighbour.yaml"), TWICE);
  }

  private List<Finding> of(Report report, String file, String rule) {
    return report.findings().stream()
        .filter(finding -> report.relative(finding.span().source().path()).equals(file) && finding.rule().equals(rule)).toList();
  }

  private Report checkWithNeighbour() throws IOException {
    neighbour();
    Report report = check();
    assertEquals(List.of(), report.failures());
    assertEquals(1, of(report, "neighbour.yaml", "yaml/duplicate-key").size());
    return report;
  }

  @Test
  void invalidUtf8IsToldWithItsLine() throws IOException {
    byte[] text = (GOOD + "data:\n  a: x?\n").getBytes(StandardCharsets.ISO_8859_1);
    text[text.length - 2] = (byte) 0xE9;
    Files.write(directory.resolve("a.yaml"), text);
    List<Finding> found = of(checkWithNeighbour(), "a.yaml", "plimsoll/unparsed");
    assertEquals("the byte 0xE9 is not valid UTF-8", found.get(0).message());
    assertEquals(6, found.get(0).span().line());
  }

  @Test
  void aByteOrderMarkAndCarriageReturnsChangeNoPlace() throws IOException {
    Files.writeString(directory.resolve("a.yaml"), "\uFEFF" + TWICE.replace("\n", "\r\n"));
    Files.writeString(directory.resolve("Dockerfile"), "\uFEFFFROM scratch\r\nCOPY a /a\r\n");
    Finding found = of(checkWithNeighbour(), "a.yaml", "yaml/duplicate-key").get(0);
    assertEquals(5, found.span().line());
    assertEquals(1, found.span().column());
  }

  @Test
  void nulBytesAreTold() throws IOException {
    Files.writeString(directory.resolve("a.yaml"), GOOD + "data: \0\n");
    Files.writeString(directory.resolve("Dockerfile"), "FROM scratch\0\nRUN \0\n");
    assertEquals(5, of(checkWithNeighbour(), "a.yaml", "plimsoll/unparsed").get(0).span().line());
  }

  @Test
  void fiftyMegabytesInOneFile() throws IOException {
    try (Writer out = Files.newBufferedWriter(directory.resolve("big.yaml"))) {
      out.write(GOOD + "data:\n");
      for (int i = 0; i < 1_600_000; i++) {
        out.write("  key-" + i + ": some value of it\n");
      }
      out.write("kind: ConfigMap\n");
    }
    assertTrue(Files.size(directory.resolve("big.yaml")) > 50_000_000);
    assertEquals(1, of(checkWithNeighbour(), "big.yaml", "yaml/duplicate-key").size());
  }

  @Test
  void nestingAndAliasesAreBounded() throws IOException {
    Files.writeString(directory.resolve("deep.yaml"), GOOD + "data: " + "[".repeat(100_000) + "]".repeat(100_000) + "\n");
    Files.writeString(directory.resolve("deep.json"), "{\"apiVersion\":\"v1\",\"kind\":\"A\",\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}");
    StringBuilder bomb = new StringBuilder(GOOD + "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
    for (int i = 1; i < 12; i++) {
      bomb.append("a%d: &a%d [".formatted(i, i)).append(("*a" + (i - 1) + ",").repeat(10)).append("]\n");
    }
    Files.writeString(directory.resolve("bomb.yaml"), bomb);
    Report report = checkWithNeighbour();
    for (String file : List.of("deep.yaml", "deep.json", "bomb.yaml")) {
      assertEquals(1, of(report, file, "plimsoll/unparsed").size(), file);
    }
  }

  @Test
  void aLoopOfLinksEnds() throws IOException {
    Path inner = Files.createDirectories(directory.resolve("a/b"));
    Files.createSymbolicLink(inner.resolve("up"), directory);
    Files.createSymbolicLink(directory.resolve("self.yaml"), directory.resolve("self.yaml"));
    Files.createSymbolicLink(directory.resolve("dangling.yaml"), directory.resolve("nowhere.yaml"));
    checkWithNeighbour();
  }

  @Test
  void aDirectoryMayBeNamedDockerfile() throws IOException {
    Files.createDirectories(directory.resolve("Dockerfile"));
    Files.createDirectories(directory.resolve("deploy.yaml"));
    Files.writeString(directory.resolve("Dockerfile/inner.yaml"), TWICE);
    assertEquals(1, of(checkWithNeighbour(), "Dockerfile/inner.yaml", "yaml/duplicate-key").size());
  }

  @Test
  void anUnreadableDirectoryIsAFailureAndTheRestIsChecked() throws IOException {
    Path closed = Files.createDirectories(directory.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
    boolean readable = Files.isReadable(closed);
    try {
      assumeFalse(readable, "this user reads everything");
      neighbour();
      Report report = check();
      assertEquals("cannot be listed: access denied", report.failures().get(0).message());
      assertEquals(2, report.exitCode(true));
      assertEquals(1, of(report, "neighbour.yaml", "yaml/duplicate-key").size());
    } finally {
      Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
    }
  }

  @Test
  void aFileThatVanishesMidRunIsPassedOver() throws IOException {
    neighbour();
    for (int i = 0; i < 400; i++) {
      Files.writeString(directory.resolve("z%03d.yaml".formatted(i)), GOOD);
    }
    CheckRequest request = CheckRequest.in(directory).paths(List.of(directory)).progress((done, all) -> {
      try {
        Files.deleteIfExists(directory.resolve("z399.yaml"));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    });
    Report report = Plimsoll.check(request);
    assertEquals(List.of(), report.failures());
    assertEquals(1, of(report, "neighbour.yaml", "yaml/duplicate-key").size());
    assertTrue(report.summary().passedOver().stream().anyMatch(passed -> passed.paths().contains("z399.yaml")));
  }

  @Test
  void aNamedFileThatIsNotThereIsAFailure() throws IOException {
    neighbour();
    Report report = Plimsoll.check(CheckRequest.in(directory).paths(List.of(Path.of("neighbour.yaml"), Path.of("nowhere.yaml"))));
    assertEquals("no such file or directory", report.failures().get(0).message());
    assertEquals(1, of(report, "neighbour.yaml", "yaml/duplicate-key").size());
  }
}
