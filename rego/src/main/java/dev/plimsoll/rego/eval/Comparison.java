package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.Value;

/** {@code a < b} and its like; defined for all values. */
public final class Comparison extends Expr {
  /** Which comparison. */
  public enum Operator {
    EQUAL,
    NOT_EQUAL,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL
  }

  private final Operator operator;
  private final Expr left;
  private final Expr right;

  public Comparison(Operator operator, Expr left, Expr right) {
    this.operator = operator;
    this.left = left;
    this.right = right;
  }

  @Override
  public Value value(Frame frame) {
    Value a = left.value(frame);
    if (a == Value.UNDEFINED) {
      return a;
    }
    Value b = right.value(frame);
    if (b == Value.UNDEFINED) {
      return b;
    }
    frame.evaluation.work(1);
    return BooleanValue.of(switch (operator) {
      case EQUAL -> a.equals(b);
      case NOT_EQUAL -> !a.equals(b);
      case LESS -> a.compareTo(b) < 0;
      case LESS_OR_EQUAL -> a.compareTo(b) <= 0;
      case GREATER -> a.compareTo(b) > 0;
      case GREATER_OR_EQUAL -> a.compareTo(b) >= 0;
    });
  }
}
