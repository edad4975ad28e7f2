package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.Value;

/** The ends of rules' bodies: what a body has found becomes part of the rule's value. */
public final class Emit {
  private Emit() {}

  /** The value of a rule or a function. */
  public static final class Single extends Step {
    private final Expr value;
    private final boolean isFunction;
    private final Location location;

    public Single(Expr value, boolean isFunction, Location location) {
      this.value = value;
      this.isFunction = isFunction;
      this.location = location;
    }

    @Override
    public boolean run(Frame frame) {
      Value found = value.value(frame);
      if (found == Value.UNDEFINED) {
        return false;
      }
      if (frame.result == Value.UNDEFINED) {
        frame.result = found;
        if (frame.evaluation.tracker != null) {
          frame.evaluation.tracker.emit();
        }
      } else if (!frame.result.equals(found)) {
        throw RuleGroup.conflict(location, isFunction);
      }
      return value.isConstant();
    }
  }

  /** An element of a set. */
  public static final class Element extends Step {
    private final Expr element;

    public Element(Expr element) {
      this.element = element;
    }

    @Override
    public boolean run(Frame frame) {
      Value found = element.value(frame);
      if (found != Value.UNDEFINED) {
        frame.evaluation.collect();
        if (frame.set.add(found) && frame.evaluation.tracker != null) {
          frame.evaluation.tracker.emitElement(found);
        }
      }
      return false;
    }
  }

  /** A value, or an element of a set, under keys. */
  public static final class Entry extends Step {
    private final Expr[] path;
    private final Expr value;
    private final boolean isElement;
    private final Location location;

    public Entry(Expr[] path, Expr value, boolean isElement, Location location) {
      this.path = path;
      this.value = value;
      this.isElement = isElement;
      this.location = location;
    }

    @Override
    public boolean run(Frame frame) {
      Value[] keys = new Value[path.length];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = path[i].value(frame);
        if (keys[i] == Value.UNDEFINED) {
          return false;
        }
      }
      Value found = value.value(frame);
      if (found != Value.UNDEFINED) {
        frame.evaluation.collect();
        frame.partial.put(keys, found, isElement, location);
        if (frame.evaluation.tracker != null) {
          frame.evaluation.tracker.emitElement(keys[0]);
        }
      }
      return false;
    }
  }

  /** A row of a query's result. */
  public static final class Row extends Step {
    private final int[] slots;

    public Row(int[] slots) {
      this.slots = slots;
    }

    @Override
    public boolean run(Frame frame) {
      frame.evaluation.collect();
      Value[] row = new Value[slots.length];
      for (int i = 0; i < slots.length; i++) {
        row[i] = frame.variables[slots[i]];
      }
      return frame.evaluation.row(row);
    }
  }
}
