package dev.plimsoll.rego.syntax;

import java.util.List;

/** One line of a body: an expression, whether it is negated, and what is replaced while it is evaluated. */
public record Statement(Location location, boolean isNegated, Expression expression, List<With> replacements) {
  /** {@code with target as value} */
  public record With(Location location, Term target, Term value) {}
}
