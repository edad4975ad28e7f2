package dev.plimsoll.rego.syntax;

import dev.plimsoll.rego.value.Value;
import java.util.List;

/** What stands for a value in a module. */
public sealed interface Term {
  Location location();

  /** A constant. */
  record Scalar(Location location, Value value) implements Term {}

  /** A variable; {@code _} is a new one each time. */
  record Var(Location location, String name) implements Term {
    public boolean isWildcard() {
      return name.equals("_");
    }
  }

  /** A path into a document: {@code head.a[b]}; names after a dot are string constants. */
  record Ref(Location location, Term head, List<Term> path) implements Term {}

  record Array(Location location, List<Term> elements) implements Term {}

  record SetOf(Location location, List<Term> elements) implements Term {}

  record ObjectOf(Location location, List<Entry> entries) implements Term {}

  /** A key and its value in an object. */
  record Entry(Term key, Term value) {}

  /** A comprehension; {@code key} is the value too unless it makes an object. */
  record Comprehension(Location location, Shape shape, Term key, Term value, List<Statement> body) implements Term {}

  /** What a comprehension makes. */
  enum Shape {
    ARRAY,
    SET,
    OBJECT
  }

  /** A call of a function by its name; an operator calls its built-in. */
  record Call(Location location, Term function, List<Term> arguments, boolean isOperator) implements Term {}

  /** A string with terms inside. */
  record Template(Location location, List<Term> parts) implements Term {}
}
