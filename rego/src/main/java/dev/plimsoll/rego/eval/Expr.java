package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.Value;

/** A term whose variables are all bound: it has one value or is undefined. */
public abstract class Expr {
  /** The value, or {@link Value#UNDEFINED}. */
  public abstract Value value(Frame frame);

  /** Whether it has the same value in every frame. */
  public boolean isConstant() {
    return false;
  }

  /** A constant. */
  public static final class Constant extends Expr {
    private final Value value;

    public Constant(Value value) {
      this.value = value;
    }

    public Value constant() {
      return value;
    }

    @Override
    public Value value(Frame frame) {
      return value;
    }

    @Override
    public boolean isConstant() {
      return true;
    }
  }

  /** A bound variable. */
  public static final class Variable extends Expr {
    private final int slot;

    public Variable(int slot) {
      this.slot = slot;
    }

    @Override
    public Value value(Frame frame) {
      return frame.variables[slot];
    }
  }

  /** The input document. */
  public static final class Input extends Expr {
    @Override
    public Value value(Frame frame) {
      return frame.scope.input;
    }
  }

  /** The base documents under {@code data}, without rules. */
  public static final class Base extends Expr {
    @Override
    public Value value(Frame frame) {
      return frame.scope.data;
    }
  }
}
