package dev.plimsoll.rego.eval;

import dev.plimsoll.rego.eval.Scope.Mask;
import dev.plimsoll.rego.value.Value;

/** A reference into {@code data} that may pass through packages and rules, all operands bound. */
public final class TreeValue extends Expr {
  private final TreeNode tree;
  private final Value[] prefix;
  private final Expr[] path;

  public TreeValue(TreeNode tree, Value[] prefix, Expr[] path) {
    this.tree = tree;
    this.prefix = prefix;
    this.path = path;
  }

  @Override
  public Value value(Frame frame) {
    Value base = frame.scope.data;
    Mask mask = frame.scope.mask;
    for (Value key : prefix) {
      base = base.get(key);
      mask = mask == null ? null : mask.child(key);
    }
    TreeNode node = tree;
    int depth = 0;
    while (true) {
      boolean isBase = node == null || mask != null && mask.isReplaced();
      if (isBase || node.hasGroup() || depth == path.length) {
        Value value = isBase ? base : node.extent(frame, base, mask);
        return rest(frame, value, depth);
      }
      Value key = path[depth++].value(frame);
      if (key == Value.UNDEFINED) {
        return key;
      }
      node = node.children().get(key);
      base = base.get(key);
      mask = mask == null ? null : mask.child(key);
    }
  }

  private Value rest(Frame frame, Value from, int start) {
    Value value = from;
    for (int i = start; i < path.length && value != Value.UNDEFINED; i++) {
      Value key = path[i].value(frame);
      value = key == Value.UNDEFINED ? key : value.get(key);
    }
    return value;
  }
}
