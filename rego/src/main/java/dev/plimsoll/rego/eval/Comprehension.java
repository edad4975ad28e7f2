package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;

/** A comprehension: runs its body in every way that it can hold, and collects. */
public final class Comprehension extends Expr {
  /** What a comprehension makes. */
  public enum Shape {
    ARRAY,
    SET,
    OBJECT
  }

  private final Shape shape;
  private final int cell;
  private final Step body;

  public Comprehension(Shape shape, int cell, Step body) {
    this.shape = shape;
    this.cell = cell;
    this.body = body;
  }

  @Override
  public Value value(Frame frame) {
    Object outer = frame.cells[cell];
    Tracker tracker = frame.evaluation.tracker;
    int mark = 0;
    if (tracker != null) {
      mark = tracker.beginCollection();
    }
    Value value = switch (shape) {
      case ARRAY -> {
        ArrayValue.Builder builder = new ArrayValue.Builder();
        frame.cells[cell] = builder;
        body.run(frame);
        yield builder.build();
      }
      case SET -> {
        SetValue.Builder builder = new SetValue.Builder();
        frame.cells[cell] = builder;
        body.run(frame);
        yield builder.build();
      }
      case OBJECT -> {
        ObjectValue.Builder builder = new ObjectValue.Builder();
        frame.cells[cell] = builder;
        body.run(frame);
        yield builder.build();
      }
    };
    frame.cells[cell] = outer;
    if (tracker != null) {
      tracker.endCollection(mark);
    }
    return frame.evaluation.bounded(value);
  }

  /** The end of a comprehension's body. */
  public static final class Collect extends Step {
    private final Shape shape;
    private final int cell;
    private final Expr key;
    private final Expr value;
    private final Location location;

    public Collect(Shape shape, int cell, Expr key, Expr value, Location location) {
      this.shape = shape;
      this.cell = cell;
      this.key = key;
      this.value = value;
      this.location = location;
    }

    @Override
    public boolean run(Frame frame) {
      Value element = value.value(frame);
      if (element == Value.UNDEFINED) {
        return false;
      }
      frame.evaluation.collect();
      if (frame.evaluation.tracker != null) {
        frame.evaluation.tracker.collect();
      }
      switch (shape) {
        case ARRAY -> ((ArrayValue.Builder) frame.cells[cell]).add(element);
        case SET -> ((SetValue.Builder) frame.cells[cell]).add(element);
        case OBJECT -> {
          Value name = key.value(frame);
          if (name != Value.UNDEFINED) {
            ObjectValue.Builder builder = (ObjectValue.Builder) frame.cells[cell];
            Value known = builder.get(name);
            if (known.isDefined() && !known.equals(element)) {
              throw new EvaluationError("eval_conflict_error", location, "object keys must be unique");
            }
            builder.put(name, element);
          }
        }
      }
      return false;
    }
  }
}
