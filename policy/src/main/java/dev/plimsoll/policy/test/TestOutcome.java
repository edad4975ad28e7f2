package dev.plimsoll.policy.test;

import java.util.List;

/**
 * What came of one test.
 *
 * @param group the package or the suite it belongs to
 * @param name within the group
 * @param place file and line of it, as far as known
 * @param message why it did not pass; empty if it did
 * @param output what it printed
 */
public record TestOutcome(String group, String name, String place, Status status, String message, List<String> output) {
  /** How a test ended. */
  public enum Status {
    PASSED, FAILED, SKIPPED, ERROR
  }

  public TestOutcome {
    output = List.copyOf(output);
  }

  /** Whether the run as a whole is still sound. */
  public boolean isGood() {
    return status == Status.PASSED || status == Status.SKIPPED;
  }
}
