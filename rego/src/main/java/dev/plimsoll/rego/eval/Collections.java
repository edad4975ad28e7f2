package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.Iterator;

/** Literals of collections with parts that are not constant. */
public final class Collections {
  private Collections() {}

  /** {@code [a, b]} */
  public static final class Array extends Expr {
    private final Expr[] elements;

    public Array(Expr[] elements) {
      this.elements = elements;
    }

    @Override
    public Value value(Frame frame) {
      frame.evaluation.work(elements.length);
      ArrayValue.Builder builder = new ArrayValue.Builder();
      for (Expr element : elements) {
        Value value = element.value(frame);
        if (value == Value.UNDEFINED) {
          return value;
        }
        builder.add(value);
      }
      return frame.evaluation.bounded(builder.build());
    }
  }

  /** <code>{a, b}</code> */
  public static final class SetOf extends Expr {
    private final Expr[] elements;

    public SetOf(Expr[] elements) {
      this.elements = elements;
    }

    @Override
    public Value value(Frame frame) {
      SetValue.Builder builder = new SetValue.Builder();
      for (Expr element : elements) {
        Value value = element.value(frame);
        if (value == Value.UNDEFINED) {
          return value;
        }
        builder.add(value);
      }
      return frame.evaluation.bounded(builder.build());
    }
  }

  /** <code>{k: v}</code> */
  public static final class ObjectOf extends Expr {
    private final Expr[] keys;
    private final Expr[] values;

    public ObjectOf(Expr[] keys, Expr[] values) {
      this.keys = keys;
      this.values = values;
    }

    @Override
    public Value value(Frame frame) {
      frame.evaluation.work(keys.length);
      ObjectValue.Builder builder = new ObjectValue.Builder();
      for (int i = 0; i < keys.length; i++) {
        Value key = keys[i].value(frame);
        Value value = key == Value.UNDEFINED ? key : values[i].value(frame);
        if (value == Value.UNDEFINED) {
          return value;
        }
        builder.put(key, value);
      }
      return frame.evaluation.bounded(builder.build());
    }
  }

  /** A template string; what is undefined reads as such. */
  public static final class Template extends Expr {
    private final Expr[] parts;

    public Template(Expr[] parts) {
      this.parts = parts;
    }

    @Override
    public Value value(Frame frame) {
      StringBuilder text = new StringBuilder();
      Tracker tracker = frame.evaluation.tracker;
      if (tracker != null) {
        tracker.beginMessage();
      }
      for (Expr part : parts) {
        Value value = part.value(frame);
        text.append(value instanceof StringValue string ? string.value()
            : value == Value.UNDEFINED ? "<undefined>" : value.toString());
        frame.evaluation.requireSize(text.length());
      }
      if (tracker != null) {
        tracker.endMessage();
      }
      return StringValue.of(text.toString());
    }
  }

  /** The first element of a set that holds at most one: how a term that iterates stands in a template or a print. */
  public static final class Single extends Expr {
    private final Expr set;

    public Single(Expr set) {
      this.set = set;
    }

    @Override
    public Value value(Frame frame) {
      Iterator<Value> elements = ((SetValue) set.value(frame)).iterator();
      return elements.hasNext() ? elements.next() : Value.UNDEFINED;
    }
  }
}
