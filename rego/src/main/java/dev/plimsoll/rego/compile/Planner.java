package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.compile.Node.Root;
import dev.plimsoll.rego.compile.Node.Sequence;
import dev.plimsoll.rego.eval.Call;
import dev.plimsoll.rego.eval.Collections;
import dev.plimsoll.rego.eval.Comparison;
import dev.plimsoll.rego.eval.Comprehension;
import dev.plimsoll.rego.eval.Every;
import dev.plimsoll.rego.eval.Expr;
import dev.plimsoll.rego.eval.Lookup;
import dev.plimsoll.rego.eval.Note;
import dev.plimsoll.rego.eval.Pattern;
import dev.plimsoll.rego.eval.Print;
import dev.plimsoll.rego.eval.Replacement;
import dev.plimsoll.rego.eval.RuleGroup;
import dev.plimsoll.rego.eval.RuleValue;
import dev.plimsoll.rego.eval.Scan;
import dev.plimsoll.rego.eval.Step;
import dev.plimsoll.rego.eval.TreeNode;
import dev.plimsoll.rego.eval.TreeValue;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.value.ArrayValue;
import dev.plimsoll.rego.value.ObjectValue;
import dev.plimsoll.rego.value.SetValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;

/**
 * Orders the goals of a body and makes steps of them.
 *
 * <p>Which variables are bound where is known before anything runs: a goal is taken when all it needs is bound by those
 * taken before, in the order of the source otherwise. Goals that can never be taken are unsafe.
 */
final class Planner {
  private static final Map<String, Comparison.Operator> COMPARISONS = Map.of(
      "equal", Comparison.Operator.EQUAL, "neq", Comparison.Operator.NOT_EQUAL, "lt", Comparison.Operator.LESS,
      "lte", Comparison.Operator.LESS_OR_EQUAL, "gt", Comparison.Operator.GREATER, "gte",
      Comparison.Operator.GREATER_OR_EQUAL);

  private final Names names;
  private final TreeNode tree;
  private final Problems problems;
  private final Map<String, String[]> notes;
  private BitSet visible = new BitSet();

  /** {@code notes} are the lines of the files whose statements are to be noted when they run. */
  Planner(Names names, TreeNode tree, Problems problems, Map<String, String[]> notes) {
    this.names = names;
    this.tree = tree;
    this.problems = problems;
    this.notes = notes;
  }

  /** The body's steps but for its end. Adds what the body binds to {@code bound}. */
  List<Step> body(List<Goal> goals, BitSet bound) {
    BitSet outer = visible;
    visible = new BitSet();
    for (Goal goal : goals) {
      goal.variables(visible);
    }
    List<Step> steps = new ArrayList<>();
    for (Goal goal : order(goals, bound, steps)) {
      unsafe(goal, bound);
    }
    visible = outer;
    return steps;
  }

  /** The first of the steps, each leading to the next, and the last to {@code end}. */
  static Step chain(List<Step> steps, Step end) {
    steps.add(end);
    for (int i = 0; i + 1 < steps.size(); i++) {
      steps.get(i).then(steps.get(i + 1));
    }
    return steps.get(0);
  }

  /** Adds the steps of the goals that can be taken; gives back those that cannot. */
  private List<Goal> order(List<Goal> goals, BitSet bound, List<Step> steps) {
    List<Goal> open = new LinkedList<>(goals);
    boolean isProgress = true;
    while (isProgress && !open.isEmpty()) {
      isProgress = false;
      for (ListIterator<Goal> iterator = open.listIterator(); iterator.hasNext();) {
        if (take(iterator.next(), bound, steps)) {
          iterator.remove();
          isProgress = true;
        }
      }
    }
    return open;
  }

  private void unsafe(Goal goal, BitSet bound) {
    BitSet variables = new BitSet();
    goal.variables(variables);
    BitSet captured = new BitSet();
    goal.captured(captured);
    captured.and(visible);
    variables.or(captured);
    variables.andNot(bound);
    for (int slot = variables.nextSetBit(0); slot >= 0; slot = variables.nextSetBit(slot + 1)) {
      if (!names.name(slot).isEmpty()) {
        problems.add("rego_unsafe_var_error", goal.location(), "var " + names.name(slot) + " is unsafe");
      }
    }
  }

  /** Reports the variables of a head that its body does not bind; true if there are none. */
  boolean isSafe(Node node, BitSet bound, Location location) {
    BitSet variables = new BitSet();
    node.variables(variables);
    variables.andNot(bound);
    for (int slot = variables.nextSetBit(0); slot >= 0; slot = variables.nextSetBit(slot + 1)) {
      String name = names.name(slot).isEmpty() ? "_" : names.name(slot);
      problems.add("rego_unsafe_var_error", location, "var " + name + " is unsafe");
    }
    return variables.isEmpty();
  }

  private boolean take(Goal goal, BitSet bound, List<Step> steps) {
    BitSet known = (BitSet) bound.clone();
    List<Step> made = new ArrayList<>();
    if (!notes.isEmpty() && notes.containsKey(goal.location().file())) {
      String[] lines = notes.get(goal.location().file());
      made.add(new Note(goal.location(), lines[goal.location().row() - 1].strip()));
    }
    if (!plan(goal, known, made)) {
      return false;
    }
    steps.addAll(made);
    bound.or(known);
    return true;
  }

  private boolean plan(Goal goal, BitSet bound, List<Step> steps) {
    if (goal instanceof Goal.Unify unify) {
      return unify(unify.left(), unify.right(), bound, steps);
    }
    if (goal instanceof Goal.Equal equal) {
      return equal(equal.left(), equal.right(), bound, steps);
    }
    if (goal instanceof Goal.Holds holds) {
      return holds(holds.node(), bound, steps);
    }
    if (goal instanceof Goal.Not not) {
      return not(not, bound, steps);
    }
    if (goal instanceof Goal.Every every) {
      return every(every, bound, steps);
    }
    if (goal instanceof Goal.Print print) {
      for (Node argument : print.arguments()) {
        if (!isEvaluable(argument, bound)) {
          return false;
        }
      }
      steps.add(new Print(exprs(print.arguments(), bound), print.location()));
      return true;
    }
    return with((Goal.With) goal, bound, steps);
  }

  private boolean equal(Node left, Node right, BitSet bound, List<Step> steps) {
    if (isEvaluable(left, bound) && isEvaluable(right, bound)) {
      steps.add(new Step.Equal(expr(left, bound), expr(right, bound)));
      return true;
    }
    return left instanceof Node.Path path && isEvaluableAfter(path, right, bound) && scan(path, right, bound, steps)
        || right instanceof Node.Path other && isEvaluableAfter(other, left, bound) && scan(other, left, bound, steps);
  }

  /** Whether {@code node} needs no more than what is bound and what going through {@code path} binds. */
  private boolean isEvaluableAfter(Node.Path path, Node node, BitSet bound) {
    BitSet known = (BitSet) bound.clone();
    for (Node operand : path.operands()) {
      if (!isPattern(operand, known)) {
        return false;
      }
    }
    return isEvaluable(node, known);
  }

  private boolean holds(Node node, BitSet bound, List<Step> steps) {
    if (node instanceof Node.Apply apply && apply.isRelation()) {
      if (!isEvaluable(node, bound)) {
        return false;
      }
      steps.add(new Step.Each(expr(node, bound), expr(apply.arguments().get(0), bound), new Pattern.Truthy()));
      return true;
    }
    if (isEvaluable(node, bound)) {
      steps.add(new Step.Holds(expr(node, bound)));
      return true;
    }
    return node instanceof Node.Path path && scan(path, null, bound, steps);
  }

  private boolean not(Goal.Not goal, BitSet bound, List<Step> steps) {
    BitSet needed = new BitSet();
    BitSet lifted = new BitSet();
    for (Goal before : goal.before()) {
      before.variables(needed);
      ((Goal.Unify) before).left().variables(lifted);
    }
    goal.inner().variables(needed);
    needed.andNot(lifted);
    needed.andNot(bound);
    if (!needed.isEmpty() || !closes(goal, bound)) {
      return false;
    }
    BitSet known = (BitSet) bound.clone();
    for (Goal before : goal.before()) {
      if (!plan(before, known, steps)) {
        return false;
      }
    }
    List<Step> inner = new ArrayList<>();
    if (!plan(goal.inner(), known, inner)) {
      return false;
    }
    steps.add(new Step.Not(chain(inner, new Step.Found())));
    return true;
  }

  /** Whether what the goal's closures share with the body around them is bound. */
  private boolean closes(Goal goal, BitSet bound) {
    BitSet captured = new BitSet();
    goal.captured(captured);
    captured.and(visible);
    captured.andNot(bound);
    return captured.isEmpty();
  }

  private boolean every(Goal.Every goal, BitSet bound, List<Step> steps) {
    if (!isEvaluable(goal.domain(), bound) || !closes(goal, bound)) {
      return false;
    }
    Expr domain = expr(goal.domain(), bound);
    BitSet inner = (BitSet) bound.clone();
    inner.set(goal.key());
    inner.set(goal.value());
    steps.add(new Every(domain, goal.key(), goal.value(), chain(body(goal.body(), inner), new Step.Found())));
    return true;
  }

  private boolean with(Goal.With goal, BitSet bound, List<Step> steps) {
    Replacement[] replacements = new Replacement[goal.targets().size()];
    for (int i = 0; i < replacements.length; i++) {
      Goal.Target target = goal.targets().get(i);
      if (!isEvaluable(target.value(), bound)) {
        return false;
      }
      if (target.function() == null) {
        replacements[i] = new Replacement.Document(target.isInput(), target.path(), expr(target.value(), bound));
      } else if (target.by() instanceof RuleGroup group) {
        replacements[i] = Replacement.Function.by(target.function(), group);
      } else if (target.by() instanceof Builtin builtin) {
        replacements[i] = Replacement.Function.by(target.function(), builtin);
      } else {
        replacements[i] = Replacement.Function.by(target.function(), expr(target.value(), bound));
      }
    }
    List<Step> inner = new ArrayList<>();
    if (!order(goal.body(), bound, inner).isEmpty()) {
      return false;
    }
    Step.Restore end = new Step.Restore(goal.cell());
    steps.add(new Step.With(replacements, goal.cell(), chain(inner, end), end));
    return true;
  }

  private boolean isEvaluable(Node node, BitSet bound) {
    BitSet open = new BitSet();
    node.captured(open);
    open.and(visible);
    node.variables(open);
    open.andNot(bound);
    return open.isEmpty();
  }

  private record Pair(Node left, Node right) {}

  private boolean unify(Node left, Node right, BitSet bound, List<Step> steps) {
    List<Pair> open = new LinkedList<>(List.of(new Pair(left, right)));
    boolean isProgress = true;
    while (isProgress && !open.isEmpty()) {
      isProgress = false;
      for (ListIterator<Pair> iterator = open.listIterator(); iterator.hasNext();) {
        Pair pair = iterator.next();
        if (equate(pair.left, pair.right, bound, steps)) {
          iterator.remove();
          isProgress = true;
        } else {
          List<Pair> parts = parts(pair);
          if (!parts.isEmpty()) {
            iterator.remove();
            for (Pair part : parts) {
              iterator.add(part);
            }
            isProgress = true;
          }
        }
      }
    }
    return open.isEmpty();
  }

  /** The equations that two collections of the same make come down to; empty if they are not such. */
  private static List<Pair> parts(Pair pair) {
    List<Pair> parts = new ArrayList<>();
    if (isArray(pair.left) && isArray(pair.right)) {
      List<Node> left = ((Sequence) pair.left).elements();
      List<Node> right = ((Sequence) pair.right).elements();
      if (left.size() != right.size()) {
        return List.of(new Pair(constant(0), constant(1)));
      }
      for (int i = 0; i < left.size(); i++) {
        parts.add(new Pair(left.get(i), right.get(i)));
      }
    } else if (pair.left instanceof Node.Entries left && pair.right instanceof Node.Entries right) {
      if (left.keys().size() != right.keys().size()) {
        return List.of(new Pair(constant(0), constant(1)));
      }
      for (int i = 0; i < left.keys().size(); i++) {
        int position = right.keys().indexOf(left.keys().get(i));
        if (position < 0) {
          return left.keys().get(i) instanceof Node.Constant ? List.of(new Pair(constant(0), constant(1))) : List.of();
        }
        parts.add(new Pair(left.values().get(i), right.values().get(position)));
      }
    }
    return parts;
  }

  private static boolean isArray(Node node) {
    return node instanceof Sequence sequence && sequence.kind() == Sequence.Kind.ARRAY;
  }

  private static Node constant(long value) {
    return new Node.Constant(dev.plimsoll.rego.value.NumberValue.of(value));
  }

  private boolean equate(Node left, Node right, BitSet bound, List<Step> steps) {
    if (isRelation(right) && !isRelation(left)) {
      return equate(right, left, bound, steps);
    }
    if (isRelation(left)) {
      BitSet known = (BitSet) bound.clone();
      if (!isEvaluable(left, bound) || !isPattern(right, known)) {
        return false;
      }
      Expr root = expr(((Node.Apply) left).arguments().get(0), bound);
      steps.add(new Step.Each(expr(left, bound), root, pattern(right, bound)));
      return true;
    }
    boolean isLeft = isEvaluable(left, bound);
    boolean isRight = isEvaluable(right, bound);
    if (isLeft && isRight) {
      steps.add(new Step.Equal(expr(left, bound), expr(right, bound)));
      return true;
    }
    if (isLeft && isPattern(right, (BitSet) bound.clone())) {
      steps.add(match(left, right, bound));
      return true;
    }
    if (isRight && isPattern(left, (BitSet) bound.clone())) {
      steps.add(match(right, left, bound));
      return true;
    }
    if (left instanceof Node.Path path && !isLeft && scan(path, right, bound, steps)) {
      return true;
    }
    return right instanceof Node.Path path && !isRight && scan(path, left, bound, steps);
  }

  private static boolean isRelation(Node node) {
    return node instanceof Node.Apply apply && apply.isRelation();
  }

  private Step match(Node value, Node pattern, BitSet bound) {
    Expr expr = expr(value, bound);
    if (pattern instanceof Node.Slot slot && !names.name(slot.index()).equals("_")) {
      bound.set(slot.index());
      return new Step.Bind(slot.index(), expr);
    }
    return new Step.Match(expr, pattern(pattern, bound));
  }

  /** Whether {@link #pattern} can be made; {@code bound} grows by what it binds. */
  private boolean isPattern(Node node, BitSet bound) {
    if (node instanceof Node.Slot slot) {
      bound.set(slot.index());
      return true;
    }
    if (isEvaluable(node, bound)) {
      return true;
    }
    if (isArray(node)) {
      for (Node element : ((Sequence) node).elements()) {
        if (!isPattern(element, bound)) {
          return false;
        }
      }
      return true;
    }
    if (node instanceof Node.Entries entries) {
      for (Node key : entries.keys()) {
        if (!isEvaluable(key, bound)) {
          return false;
        }
      }
      for (Node value : entries.values()) {
        if (!isPattern(value, bound)) {
          return false;
        }
      }
      return true;
    }
    return false;
  }

  private Pattern pattern(Node node, BitSet bound) {
    if (node instanceof Node.Slot slot && !bound.get(slot.index())) {
      bound.set(slot.index());
      return names.name(slot.index()).equals("_") ? new Pattern.Any() : new Pattern.Bind(slot.index());
    }
    if (isEvaluable(node, bound)) {
      return new Pattern.Equal(expr(node, bound));
    }
    if (node instanceof Node.Entries entries) {
      Expr[] keys = exprs(entries.keys(), bound);
      return new Pattern.ObjectOf(keys, patterns(entries.values(), bound));
    }
    return new Pattern.Array(patterns(((Sequence) node).elements(), bound));
  }

  private Pattern[] patterns(List<Node> nodes, BitSet bound) {
    Pattern[] patterns = new Pattern[nodes.size()];
    for (int i = 0; i < patterns.length; i++) {
      patterns[i] = pattern(nodes.get(i), bound);
    }
    return patterns;
  }

  /** Adds a step that goes through a reference's unbound operands; {@code other} is null where it must only hold. */
  private boolean scan(Node.Path path, Node other, BitSet bound, List<Step> steps) {
    BitSet known = (BitSet) bound.clone();
    if (!isEvaluable(path.head(), known)) {
      return false;
    }
    for (Node operand : path.operands()) {
      if (!isPattern(operand, known)) {
        return false;
      }
    }
    if (other != null && !isPattern(other, known)) {
      return false;
    }
    Place place = place(path);
    List<Node> rest = path.operands().subList(place.consumed, path.operands().size());
    Expr[] keys = new Expr[rest.size()];
    Pattern[] patterns = new Pattern[rest.size()];
    Expr head = place.isTree ? null : place.group != null ? new RuleValue(place.group, place.prefix(path)) : root(path, bound);
    for (int i = 0; i < keys.length; i++) {
      if (isEvaluable(rest.get(i), bound)) {
        keys[i] = expr(rest.get(i), bound);
      } else {
        patterns[i] = pattern(rest.get(i), bound);
      }
    }
    Pattern target = other == null ? new Pattern.Truthy() : pattern(other, bound);
    steps.add(place.isTree ? new Scan(place.node, place.prefix(path), keys, patterns, target)
        : new Scan(head, keys, patterns, target));
    return true;
  }

  /** Where a path's constant beginning leads under {@code data}. */
  private record Place(TreeNode node, RuleGroup group, boolean isTree, int consumed) {
    Value[] prefix(Node.Path path) {
      Value[] keys = new Value[consumed];
      for (int i = 0; i < consumed; i++) {
        keys[i] = ((Node.Constant) path.operands().get(i)).value();
      }
      return keys;
    }
  }

  private Place place(Node.Path path) {
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

  private Expr root(Node.Path path, BitSet bound) {
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
    List<Step> steps = body(node.body(), inner);
    boolean isSafe = isSafe(node.value(), inner, node.location()) & isSafe(node.key(), inner, node.location());
    Step end = isSafe
        ? new Comprehension.Collect(
            node.shape(), node.cell(), expr(node.key(), inner), expr(node.value(), inner), node.location())
        : new Step.Fail();
    Step body = chain(steps, end);
    Expr expr = new Comprehension(node.shape(), node.cell(), body);
    return node.isSingle() ? new Collections.Single(expr) : expr;
  }
}
