package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.NumberValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;

/** Holds where its body holds for every element of a collection. */
public final class Every extends Step {
  private final Expr domain;
  private final int key;
  private final int value;
  private final Step body;

  public Every(Expr domain, int key, int value, Step body) {
    this.domain = domain;
    this.key = key;
    this.value = value;
    this.body = body;
  }

  @Override
  public boolean run(Frame frame) {
    Value collection = domain.value(frame);
    if (collection instanceof ArrayValue array) {
      for (int i = 0; i < array.size(); i++) {
        if (!holds(frame, collection, NumberValue.of(i), array.at(i))) {
          return false;
        }
      }
    } else if (collection instanceof ObjectValue object) {
      for (int i = 0; i < object.size(); i++) {
        if (!holds(frame, collection, object.keyAt(i), object.valueAt(i))) {
          return false;
        }
      }
    } else if (collection instanceof SetValue set) {
      for (Value element : set) {
        if (!holds(frame, collection, element, element)) {
          return false;
        }
      }
    } else {
      return false;
    }
    return next.run(frame);
  }

  private boolean holds(Frame frame, Value container, Value name, Value element) {
    frame.evaluation.work(1);
    frame.variables[key] = name;
    frame.variables[value] = element;
    if (frame.evaluation.tracker != null) {
      frame.evaluation.tracker.read(container, name, element);
    }
    return body.run(frame);
  }
}
