package dev.plimsoll.rego.syntax;

import java.util.List;

/**
 * One rule as written; a rule with several bodies is several rules.
 *
 * @param branches the body and then the {@code else} branches, at least one
 */
public record Rule(Location location, Head head, List<Branch> branches, boolean isDefault) {
  /** A body and the value it gives. An empty body always holds. */
  public record Branch(Location location, Term value, List<Statement> body) {}

  /** What a rule defines. */
  public enum Kind {
    /** One value: {@code p := 1}, {@code p.a[x] := 1}. */
    VALUE,
    /** A set: {@code p contains x}, in version 0 {@code p[x] { … }}. */
    SET,
    /** A function: {@code f(x) := y}. */
    FUNCTION
  }

  /**
   * The name and the parameters of a rule.
   *
   * @param name the first part of the reference
   * @param path the rest of the reference, without the key of a set
   * @param parameters empty unless it is a function (which may have none too)
   * @param key the element of a set; of the other kinds the value of the first branch
   */
  public record Head(Location location, String name, List<Term> path, Kind kind, List<Term> parameters, Term key) {}
}
