package dev.plimsoll.report;

/**
 * How a report is to look, where its format leaves a choice.
 *
 * @param colour whether text carries terminal colours
 * @param quiet whether text leaves out everything but the findings
 * @param statistics whether text counts the findings by rule
 * @param category what tells several SARIF files of one commit apart, as in {@code backend}; empty for none
 */
public record Presentation(boolean colour, boolean quiet, boolean statistics, String category) {
  /** No colour, nothing left out, nothing added. */
  public static final Presentation PLAIN = new Presentation(false, false, false, "");
}
