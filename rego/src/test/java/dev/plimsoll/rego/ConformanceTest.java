package dev.plimsoll.rego;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Holds the evaluator to conformance cases that lie outside the repository: {@code -Dplimsoll.rego.cases=FILE}. */
final class ConformanceTest {
  @Test
  @EnabledIfSystemProperty(named = "plimsoll.rego.cases", matches = ".+", disabledReason = "no plimsoll.rego.cases given")
  void passesNinetyEightOfAHundredCases() throws IOException {
    Conformance.Score score = Conformance.run(Path.of(System.getProperty("plimsoll.rego.cases")));
    String summary = "passed " + score.passed() + " of " + score.total() + "\n" + String.join("\n", score.failures());
    System.out.println(summary);
    assertTrue(score.passed() >= 0.98 * score.total(), summary);
  }
}
