package dev.plimsoll.rules.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.engine.CheckRequest;
import dev.plimsoll.engine.Config;
import dev.plimsoll.engine.Plimsoll;
import dev.plimsoll.engine.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compose files made to hurt are done in bounded time, without a failing rule. */
class HostileComposeTest {
  @TempDir private Path directory;

  private List<String> rulesThatSpeak(String text) throws IOException {
    Files.writeString(directory.resolve("compose.yaml"), text);
    CheckRequest request = CheckRequest.in(directory).paths(List.of(directory))
        .configuration(Config.standard(directory).withTags(List.of("all")));
    Report report = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> Plimsoll.check(request));
    assertEquals(List.of(), report.failures());
    return report.findings().stream().map(finding -> finding.rule()).distinct().toList();
  }

  @Test
  void tenThousandServicesInACircle() throws IOException {
    String services = IntStream.range(0, 10_000)
        .mapToObj(i -> "  s%d:\n    image: a:1\n    ports: [\"%d:80\"]\n    depends_on: [s%d]\n".formatted(i, i + 1, (i + 1) % 10_000))
        .collect(Collectors.joining());
    assertTrue(rulesThatSpeak("services:\n" + services).contains("compose/dependency-cycle"));
  }

  @Test
  void variablesThatNeverClose() throws IOException {
    String text = "services:\n  a:\n    image: b:1\n    command: \"" + "${A:-".repeat(200_000) + "\"\n";
    assertTrue(rulesThatSpeak(text).contains("compose/invalid-interpolation"));
  }

  @Test
  void longValuesUnderSecretNames() throws IOException {
    String text = "services:\n  a:\n    image: b:1\n    environment:\n      PASSWORD: " + "kzqv7".repeat(400_000) + "\n";
    assertTrue(rulesThatSpeak(text).contains("compose/secret-in-environment"));
  }

  @Test
  void filesThatIncludeAndExtendThemselves() throws IOException {
    String text = "include: [compose.yaml, ./compose.yaml]\nservices:\n  a:\n    extends: {file: compose.yaml, service: a}\n";
    assertTrue(rulesThatSpeak(text).contains("compose/missing-image"));
  }

  @Test
  void everyKeyHoldsTheWrongKind() throws IOException {
    String keys = Specification.compose().kind("service").keys().keySet().stream()
        .map(key -> "    " + key + ": [[{a: [1]}], {b: }, null, 3]\n").collect(Collectors.joining());
    assertTrue(rulesThatSpeak("services:\n  a:\n" + keys).contains("compose/invalid-schema"));
    String scalars = keys.replace("[[{a: [1]}], {b: }, null, 3]", "3");
    assertTrue(rulesThatSpeak("services:\n  a:\n" + scalars).contains("compose/invalid-schema"));
    String mappings = keys.replace("[[{a: [1]}], {b: }, null, 3]", "{a: {b: [c]}, test: {d: e}, ? [x] : y}");
    assertTrue(rulesThatSpeak("services:\n  a:\n" + mappings).contains("compose/invalid-schema"));
  }
}
