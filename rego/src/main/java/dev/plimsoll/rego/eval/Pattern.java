package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.Value;

/** What a value must look like; matching binds variables. */
public abstract class Pattern {
  public abstract boolean matches(Frame frame, Value value);

  /** Matches everything. */
  public static final class Any extends Pattern {
    @Override
    public boolean matches(Frame frame, Value value) {
      return true;
    }
  }

  /** Matches all but {@code false}. */
  public static final class Truthy extends Pattern {
    @Override
    public boolean matches(Frame frame, Value value) {
      return value.isTruthy();
    }
  }

  /** Binds a variable. */
  public static final class Bind extends Pattern {
    private final int slot;

    public Bind(int slot) {
      this.slot = slot;
    }

    @Override
    public boolean matches(Frame frame, Value value) {
      frame.variables[slot] = value;
      return true;
    }
  }

  /** Matches what equals an expression. */
  public static final class Equal extends Pattern {
    private final Expr expected;

    public Equal(Expr expected) {
      this.expected = expected;
    }

    @Override
    public boolean matches(Frame frame, Value value) {
      Value other = expected.value(frame);
      return other != Value.UNDEFINED && other.equals(value);
    }
  }

  /** Matches an array of as many elements. */
  public static final class Array extends Pattern {
    private final Pattern[] elements;

    public Array(Pattern[] elements) {
      this.elements = elements;
    }

    @Override
    public boolean matches(Frame frame, Value value) {
      if (!(value instanceof ArrayValue array) || array.size() != elements.length) {
        return false;
      }
      for (int i = 0; i < elements.length; i++) {
        if (frame.evaluation.tracker != null) {
          frame.evaluation.tracker.read(value, dev.plimsoll.rego.value.NumberValue.of(i), array.at(i));
        }
        if (!elements[i].matches(frame, array.at(i))) {
          return false;
        }
      }
      return true;
    }
  }

  /** Matches an object with exactly these keys. */
  public static final class ObjectOf extends Pattern {
    private final Expr[] keys;
    private final Pattern[] values;

    public ObjectOf(Expr[] keys, Pattern[] values) {
      this.keys = keys;
      this.values = values;
    }

    @Override
    public boolean matches(Frame frame, Value value) {
      if (!(value instanceof ObjectValue object) || object.size() != keys.length) {
        return false;
      }
      for (int i = 0; i < keys.length; i++) {
        Value key = keys[i].value(frame);
        Value found = object.get(key);
        if (frame.evaluation.tracker != null) {
          frame.evaluation.tracker.read(value, key, found);
        }
        if (found == Value.UNDEFINED || !values[i].matches(frame, found)) {
          return false;
        }
      }
      return true;
    }
  }
}
