package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.value.Value;

/** A reference whose operands are all bound: {@code head[a][b]}. */
public final class Lookup extends Expr {
  private final Expr head;
  private final Expr[] path;

  public Lookup(Expr head, Expr[] path) {
    this.head = head;
    this.path = path;
  }

  @Override
  public Value value(Frame frame) {
    Tracker tracker = frame.evaluation.tracker;
    if (tracker != null) {
      return tracked(frame, tracker);
    }
    Value value = head.value(frame);
    for (Expr operand : path) {
      if (value == Value.UNDEFINED) {
        return value;
      }
      Value key = operand.value(frame);
      if (key == Value.UNDEFINED) {
        return key;
      }
      value = value.get(key);
    }
    return value;
  }

  private Value tracked(Frame frame, Tracker tracker) {
    RuleGroup group = head instanceof RuleValue rule ? rule.group() : null;
    Value value = group == null ? head.value(frame) : ((RuleValue) head).quietValue(frame);
    for (int i = 0; i < path.length && value != Value.UNDEFINED; i++) {
      Value key = path[i].value(frame);
      if (key == Value.UNDEFINED) {
        return key;
      }
      Value found = value.get(key);
      if (i == 0 && group != null) {
        tracker.use(frame.scope.reads[group.index()], key);
      } else {
        tracker.read(value, key, found);
      }
      value = found;
    }
    return value;
  }
}
