package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.compile.Node.Root;
import dev.plimsoll.rego.compile.Node.Sequence;
import dev.plimsoll.rego.eval.Call;
import dev.plimsoll.rego.eval.Collections;
import dev.plimsoll.rego.eval.Comparison;
import dev.plimsoll.rego.eval.Comprehension;
import dev.plimsoll.rego.eval.Expr;
import dev.plimsoll.rego.eval.Lookup;
import dev.plimsoll.rego.eval.RuleGroup;
import dev.plimsoll.rego.eval.RuleValue;
import dev.plimsoll.rego.eval.Step;
import dev.plimsoll.rego.eval.TreeNode;
import dev.plimsoll.rego.eval.TreeValue;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;
import java.util.BitSet;
import java.util.List;
import java.util.Map;

/** Makes expressions of terms whose variables are all bound. */
final class Expressions {
  private static final Map<String, Comparison.Operator> COMPARISONS = Map.of(
      "equal", Comparison.Operator.EQUAL, "neq", Comparison.Operator.NOT_EQUAL, "lt", Comparison.Operator.LESS,
      "lte", Comparison.Operator.LESS_OR_EQUAL, "gt", Comparison.Operator.GREATER, "gte",
      Comparison.Operator.GREATER_OR_EQUAL);

  private final Planner planner;
  private final TreeNode tree;

  Expressions(Planner planner, TreeNode tree) {
    this.planner = planner;
    this.tree = tree;
  }

  /** Where a path's constant beginning leads under {@code data}. */
  record Place(TreeNode node, RuleGroup group, boolean isTree, int consumed) {
    Value[] prefix(Node.Path path) {
      Value[] keys = new Value[consumed];
      for (int i = 0; i < consumed; i++) {
        keys[i] = ((Node.Constant) path.operands().get(i)).value();
      }
      return keys;
    }
  }

  Place place(Node.Path path) {
    if (path.root() != Root.DATA) {
      return new Place(tree, null, false, 0);
    }
    TreeNode node = tree;
    int depth = 0;
    while (!node.hasGroup() && depth < path.operands().size() && path.operands().get(depth) instanceof Node.Constant key) {
      TreeNode child = node.children().get(key.value());
      if (child == null) {
        return new Place(tree, null, false, 0);
      }
      node = child;
      depth++;
    }
    if (node.hasGroup()) {
      return new Place(node, node.group().isFunction() ? null : node.group(), node.group().isFunction(), depth);
    }
    return new Place(node, null, true, depth);
  }

  Expr root(Node.Path path, BitSet bound) {
    return switch (path.root()) {
      case INPUT -> new Expr.Input();
      case DATA -> new Expr.Base();
      case NODE -> expr(path.head(), bound);
    };
  }

  Expr[] exprs(List<Node> nodes, BitSet bound) {
    Expr[] exprs = new Expr[nodes.size()];
    for (int i = 0; i < exprs.length; i++) {
      exprs[i] = expr(nodes.get(i), bound);
    }
    return exprs;
  }

  /** The expression of a term whose variables are all bound. */
  Expr expr(Node node, BitSet bound) {
    if (node instanceof Node.Constant constant) {
      return new Expr.Constant(constant.value());
    }
    if (node instanceof Node.Slot slot) {
      return new Expr.Variable(slot.index());
    }
    if (node instanceof Node.Path path) {
      return path(path, bound);
    }
    if (node instanceof Sequence sequence) {
      return sequence(sequence, bound);
    }
    if (node instanceof Node.Entries entries) {
      return entries(entries, bound);
    }
    if (node instanceof Node.Collected collected) {
      return comprehension(collected, bound);
    }
    Node.Apply apply = (Node.Apply) node;
    Expr[] arguments = exprs(apply.arguments(), bound);
    if (apply.target() instanceof RuleGroup group) {
      return new Call.OfRule(group, arguments, apply.location());
    }
    Builtin builtin = (Builtin) apply.target();
    Comparison.Operator operator = COMPARISONS.get(builtin.name());
    return operator != null && arguments.length == 2 ? new Comparison(operator, arguments[0], arguments[1])
        : new Call.OfBuiltin(builtin, arguments, apply.location());
  }

  private Expr path(Node.Path path, BitSet bound) {
    Place place = place(path);
    Expr[] rest = exprs(path.operands().subList(place.consumed, path.operands().size()), bound);
    if (place.isTree) {
      return new TreeValue(place.node, place.prefix(path), rest);
    }
    Expr head = place.group != null ? new RuleValue(place.group, place.prefix(path)) : root(path, bound);
    return rest.length == 0 ? head : new Lookup(head, rest);
  }

  private Expr sequence(Sequence sequence, BitSet bound) {
    Expr[] elements = exprs(sequence.elements(), bound);
    if (sequence.kind() == Sequence.Kind.TEMPLATE) {
      return new Collections.Template(elements);
    }
    boolean isArray = sequence.kind() == Sequence.Kind.ARRAY;
    if (isConstant(elements)) {
      Value[] values = constants(elements);
      return new Expr.Constant(isArray ? ArrayValue.of(values) : SetValue.of(values));
    }
    return isArray ? new Collections.Array(elements) : new Collections.SetOf(elements);
  }

  private Expr entries(Node.Entries entries, BitSet bound) {
    Expr[] keys = exprs(entries.keys(), bound);
    Expr[] values = exprs(entries.values(), bound);
    if (isConstant(keys) && isConstant(values)) {
      ObjectValue.Builder object = new ObjectValue.Builder();
      for (int i = 0; i < keys.length; i++) {
        object.put(((Expr.Constant) keys[i]).constant(), ((Expr.Constant) values[i]).constant());
      }
      return new Expr.Constant(object.build());
    }
    return new Collections.ObjectOf(keys, values);
  }

  private static boolean isConstant(Expr[] exprs) {
    for (Expr expr : exprs) {
      if (!expr.isConstant()) {
        return false;
      }
    }
    return true;
  }

  private static Value[] constants(Expr[] exprs) {
    Value[] values = new Value[exprs.length];
    for (int i = 0; i < exprs.length; i++) {
      values[i] = ((Expr.Constant) exprs[i]).constant();
    }
    return values;
  }

  private Expr comprehension(Node.Collected node, BitSet bound) {
    BitSet inner = (BitSet) bound.clone();
    List<Step> steps = planner.body(node.body(), inner);
    boolean isSafe = planner.isSafe(node.value(), inner, node.location()) & planner.isSafe(node.key(), inner, node.location());
    Step end = isSafe
        ? new Comprehension.Collect(
            node.shape(), node.cell(), expr(node.key(), inner), expr(node.value(), inner), node.location())
        : new Step.Fail();
    Step body = Planner.chain(steps, end);
    Expr expr = new Comprehension(node.shape(), node.cell(), body);
    return node.isSingle() ? new Collections.Single(expr) : expr;
  }
}
