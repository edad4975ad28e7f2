package dev.plimsoll.rego;

import dev.plimsoll.rego.syntax.Location;

/**
 * A defect of a policy, or the end of an evaluation.
 *
 * @param code OPA's: {@code rego_parse_error}, {@code rego_unsafe_var_error}, {@code eval_conflict_error}, …; besides,
 *     {@code eval_not_evaluable} for what is refused by design and {@code eval_cancel_error} for a limit
 */
public record RegoError(String code, String message, Location location) {
  /** As OPA writes it: {@code policy.rego:3: rego_parse_error: …}. */
  @Override
  public String toString() {
    return location.row() == 0 ? code + ": " + message : location + ": " + code + ": " + message;
  }
}
