package dev.plimsoll.rego;

import dev.plimsoll.rego.syntax.Location;
import java.time.Duration;
import java.util.List;

/**
 * What came of one test rule.
 *
 * @param packageName {@code data.main_test}
 * @param name the rule's name; from the second body of the same name on with {@code #01}, {@code #02}, …
 * @param message why it failed or could not be evaluated; empty if it passed
 * @param failedCases the keys of a test with cases ({@code test_x[case] if …}) that are not true
 * @param output what it printed
 */
public record TestResult(
    String packageName,
    String name,
    Location location,
    Outcome outcome,
    String message,
    List<String> failedCases,
    List<String> output,
    Duration time) {

  /** How a test ended. */
  public enum Outcome {
    PASSED,
    FAILED,
    /** Its name says that it is still to be done. */
    SKIPPED,
    /** It could not be evaluated to its end. */
    ERROR
  }
}
