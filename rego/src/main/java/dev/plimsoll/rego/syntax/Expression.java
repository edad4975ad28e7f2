package dev.plimsoll.rego.syntax;

import java.util.List;

/** What a statement of a body says. */
public sealed interface Expression {
  /** A term that must be neither undefined nor false. */
  record Holds(Term term) implements Expression {}

  /** {@code left = right} */
  record Unify(Location location, Term left, Term right) implements Expression {}

  /** {@code left := right} */
  record Assign(Location location, Term left, Term right) implements Expression {}

  /** {@code some x, y} */
  record Declare(List<Term.Var> variables) implements Expression {}

  /** {@code some key, value in collection}; the key is {@code _} where none is written. */
  record Iterate(Location location, Term key, Term value, Term collection) implements Expression {}

  /** {@code every key, value in domain { body }}; the key is {@code _} where none is written. */
  record Every(Location location, Term key, Term value, Term domain, List<Statement> body) implements Expression {}
}
