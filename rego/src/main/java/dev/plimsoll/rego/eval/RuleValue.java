package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.eval.Scope.Mask;
import dev.plimsoll.rego.value.Value;

/** The value of a rule, or of what stands in its place. */
public final class RuleValue extends Expr {
  private final RuleGroup group;
  private final Value[] path;

  public RuleValue(RuleGroup group, Value[] path) {
    this.group = group;
    this.path = path;
  }

  RuleGroup group() {
    return group;
  }

  @Override
  public Value value(Frame frame) {
    Value value = quietValue(frame);
    if (frame.evaluation.tracker != null) {
      frame.evaluation.tracker.use(frame.scope.reads[group.index()]);
    }
    return value;
  }

  /** The value, without counting what the whole of it was derived from as read. */
  Value quietValue(Frame frame) {
    return frame.scope.mask == null ? group.value(frame.evaluation, frame.scope) : unmasked(frame);
  }

  private Value unmasked(Frame frame) {
    Mask mask = frame.scope.mask;
    Value base = frame.scope.data;
    for (Value key : path) {
      mask = mask == null ? null : mask.child(key);
      base = base.get(key);
    }
    return mask != null && mask.isReplaced() ? base : group.value(frame.evaluation, frame.scope);
  }
}
