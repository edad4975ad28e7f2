package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;

/** The variables of one rule while one of its bodies is run, and what the body has given so far. */
public final class Frame {
  final Evaluation evaluation;
  final Value[] variables;
  final Object[] cells;
  Scope scope;
  Value result = Value.UNDEFINED;
  SetValue.Builder set;
  Partial partial;

  Frame(Evaluation evaluation, Scope scope, int variables, int cells) {
    this.evaluation = evaluation;
    this.scope = scope;
    this.variables = new Value[variables];
    this.cells = new Object[cells];
  }

  public Value variable(int slot) {
    return variables[slot];
  }
}
