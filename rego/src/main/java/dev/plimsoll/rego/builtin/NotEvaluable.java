package dev.plimsoll.rego.builtin;

/**
 * The policy asked for something that this evaluator refuses by design: the network, the machine, randomness. The
 * evaluation is over and must not be taken for a pass.
 */
public final class NotEvaluable extends RuntimeException {
  public NotEvaluable(String message) {
    super(message, null, false, false);
  }
}
