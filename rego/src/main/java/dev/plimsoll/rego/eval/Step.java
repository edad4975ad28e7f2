package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.Value;

/**
 * One statement of a body. A step runs those after it once for each way in which it holds; the last step takes what was
 * found. So a body backtracks by returning.
 */
public abstract class Step {
  Step next;

  /** Runs this step and those after it; true if nothing more is to be looked for. */
  public abstract boolean run(Frame frame);

  /** Makes {@code step} the one after this. */
  public void then(Step step) {
    next = step;
  }

  /** The end of a body of which only matters whether it holds. */
  public static final class Found extends Step {
    @Override
    public boolean run(Frame frame) {
      return true;
    }
  }

  /** A body without statements, or a place to jump to. */
  public static final class Pass extends Step {
    @Override
    public boolean run(Frame frame) {
      return next.run(frame);
    }
  }

  /** Never holds. */
  public static final class Fail extends Step {
    @Override
    public boolean run(Frame frame) {
      return false;
    }
  }

  /** Binds a variable. */
  public static final class Bind extends Step {
    private final int slot;
    private final Expr expr;

    public Bind(int slot, Expr expr) {
      this.slot = slot;
      this.expr = expr;
    }

    @Override
    public boolean run(Frame frame) {
      Value value = expr.value(frame);
      if (value == Value.UNDEFINED) {
        return false;
      }
      frame.variables[slot] = value;
      return next.run(frame);
    }
  }

  /** Holds where the value matches. */
  public static final class Match extends Step {
    private final Expr expr;
    private final Pattern pattern;

    public Match(Expr expr, Pattern pattern) {
      this.expr = expr;
      this.pattern = pattern;
    }

    @Override
    public boolean run(Frame frame) {
      Value value = expr.value(frame);
      return value != Value.UNDEFINED && pattern.matches(frame, value) && next.run(frame);
    }
  }

  /** Holds where two values are equal. */
  public static final class Equal extends Step {
    private final Expr left;
    private final Expr right;

    public Equal(Expr left, Expr right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public boolean run(Frame frame) {
      Value value = left.value(frame);
      if (value == Value.UNDEFINED) {
        return false;
      }
      Value other = right.value(frame);
      return other != Value.UNDEFINED && value.equals(other) && next.run(frame);
    }
  }

  /** Holds where the value is neither undefined nor false. */
  public static final class Holds extends Step {
    private final Expr expr;

    public Holds(Expr expr) {
      this.expr = expr;
    }

    @Override
    public boolean run(Frame frame) {
      return expr.value(frame).isTruthy() && next.run(frame);
    }
  }

  /** Holds once for each element of an array: a built-in with several results. */
  public static final class Each extends Step {
    private final Expr results;
    private final Expr root;
    private final Pattern pattern;

    /** @param root what the built-in walks; its results are paths and values */
    public Each(Expr results, Expr root, Pattern pattern) {
      this.results = results;
      this.root = root;
      this.pattern = pattern;
    }

    @Override
    public boolean run(Frame frame) {
      if (results.value(frame) instanceof ArrayValue array) {
        Tracker tracker = frame.evaluation.tracker;
        int mark = tracker == null ? 0 : tracker.mark();
        for (int i = 0; i < array.size(); i++) {
          frame.evaluation.work(1);
          if (tracker != null && array.at(i).get(NumberValue.ZERO) instanceof ArrayValue path) {
            tracker.read(root.value(frame), path);
          }
          if (pattern.matches(frame, array.at(i)) && next.run(frame)) {
            return true;
          }
          if (tracker != null) {
            tracker.reset(mark);
          }
        }
      }
      return false;
    }
  }

  /** Holds where a body does not. */
  public static final class Not extends Step {
    private final Step body;

    public Not(Step body) {
      this.body = body;
    }

    @Override
    public boolean run(Frame frame) {
      Tracker tracker = frame.evaluation.tracker;
      if (tracker == null) {
        return !body.run(frame) && next.run(frame);
      }
      int mark = tracker.beginNegation();
      boolean found = body.run(frame);
      tracker.endNegation(mark, !found);
      return !found && next.run(frame);
    }
  }

  /** Runs its body with documents or functions replaced. */
  public static final class With extends Step {
    private final Replacement[] replacements;
    private final int cell;
    private final Step body;
    private final Restore end;

    public With(Replacement[] replacements, int cell, Step body, Restore end) {
      this.replacements = replacements;
      this.cell = cell;
      this.body = body;
      this.end = end;
    }

    /** The steps after this one are those after the end of its body. */
    @Override
    public void then(Step step) {
      end.then(step);
    }

    @Override
    public boolean run(Frame frame) {
      Scope outer = frame.scope;
      Scope inner = Replacement.apply(replacements, frame);
      if (inner == null) {
        return false;
      }
      Object saved = frame.cells[cell];
      frame.cells[cell] = outer;
      frame.scope = inner;
      boolean found = body.run(frame);
      frame.scope = outer;
      frame.cells[cell] = saved;
      return found;
    }
  }

  /** The end of a {@link With}'s body: the steps after it see the documents as they were. */
  public static final class Restore extends Step {
    private final int cell;

    public Restore(int cell) {
      this.cell = cell;
    }

    @Override
    public boolean run(Frame frame) {
      Scope inner = frame.scope;
      Object outer = frame.cells[cell];
      frame.scope = (Scope) outer;
      boolean found = next.run(frame);
      frame.scope = inner;
      frame.cells[cell] = outer;
      return found;
    }
  }
}
