package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.eval.Scope.Mask;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.Value;
import java.util.LinkedHashMap;
import java.util.Map;

/** A place under {@code data} that packages and rules make: they and the base documents form one tree. */
public final class TreeNode {
  private final Map<Value, TreeNode> children = new LinkedHashMap<>();
  private RuleGroup group;

  public Map<Value, TreeNode> children() {
    return children;
  }

  /** The child under {@code key}, made where there is none. */
  public TreeNode grow(Value key) {
    TreeNode child = children.get(key);
    if (child == null) {
      child = new TreeNode();
      children.put(key, child);
    }
    return child;
  }

  public boolean hasGroup() {
    return group != null;
  }

  public RuleGroup group() {
    return group;
  }

  public void define(RuleGroup rules) {
    group = rules;
  }

  /** All that is known here: rules' values laid over the base documents. */
  Value extent(Frame frame, Value base, Mask mask) {
    if (mask != null && mask.isReplaced()) {
      return base;
    }
    if (group != null) {
      if (group.isFunction()) {
        return Value.UNDEFINED;
      }
      Value value = group.value(frame.evaluation, frame.scope);
      if (frame.evaluation.tracker != null) {
        frame.evaluation.tracker.use(frame.scope.reads[group.index()]);
      }
      return value;
    }
    ObjectValue.Builder builder = new ObjectValue.Builder();
    if (base instanceof ObjectValue object) {
      builder.putAll(object);
    }
    for (Map.Entry<Value, TreeNode> child : children.entrySet()) {
      Value key = child.getKey();
      Value value = child.getValue().extent(frame, base.get(key), mask == null ? null : mask.child(key));
      if (value.isDefined()) {
        builder.put(key, value);
      }
    }
    return builder.build();
  }
}
