package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.compile.Node.Sequence;
import dev.plimsoll.rego.eval.Expr;
import dev.plimsoll.rego.eval.Pattern;
import dev.plimsoll.rego.eval.RuleValue;
import dev.plimsoll.rego.eval.Scan;
import dev.plimsoll.rego.eval.Step;
import dev.plimsoll.rego.value.NumberValue;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedList;
import java.util.List;
import java.util.ListIterator;

/**
 * Makes steps of equations: of two sides one is worked out and the other matched, a reference with unbound operands is gone
 * through, and two collections come down to the equations of their parts.
 */
final class Equations {
  private final Planner planner;
  private final Expressions expressions;
  private final Names names;

  Equations(Planner planner, Expressions expressions, Names names) {
    this.planner = planner;
    this.expressions = expressions;
    this.names = names;
  }

  private record Pair(Node left, Node right) {}

  boolean unify(Node left, Node right, BitSet bound, List<Step> steps) {
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
    return new Node.Constant(NumberValue.of(value));
  }

  private boolean equate(Node left, Node right, BitSet bound, List<Step> steps) {
    if (isRelation(right) && !isRelation(left)) {
      return equate(right, left, bound, steps);
    }
    if (isRelation(left)) {
      BitSet known = (BitSet) bound.clone();
      if (!planner.isEvaluable(left, bound) || !isPattern(right, known)) {
        return false;
      }
      Expr root = expressions.expr(((Node.Apply) left).arguments().get(0), bound);
      steps.add(new Step.Each(expressions.expr(left, bound), root, pattern(right, bound)));
      return true;
    }
    boolean isLeft = planner.isEvaluable(left, bound);
    boolean isRight = planner.isEvaluable(right, bound);
    if (isLeft && isRight) {
      steps.add(new Step.Equal(expressions.expr(left, bound), expressions.expr(right, bound)));
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
    Expr expr = expressions.expr(value, bound);
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
    if (planner.isEvaluable(node, bound)) {
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
        if (!planner.isEvaluable(key, bound)) {
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
    if (planner.isEvaluable(node, bound)) {
      return new Pattern.Equal(expressions.expr(node, bound));
    }
    if (node instanceof Node.Entries entries) {
      Expr[] keys = expressions.exprs(entries.keys(), bound);
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
  boolean scan(Node.Path path, Node other, BitSet bound, List<Step> steps) {
    BitSet known = (BitSet) bound.clone();
    if (!planner.isEvaluable(path.head(), known)) {
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
    Expressions.Place place = expressions.place(path);
    List<Node> rest = path.operands().subList(place.consumed(), path.operands().size());
    Expr[] keys = new Expr[rest.size()];
    Pattern[] patterns = new Pattern[rest.size()];
    Expr head = place.isTree() ? null : place.group() != null ? new RuleValue(place.group(), place.prefix(path)) : expressions.root(path, bound);
    for (int i = 0; i < keys.length; i++) {
      if (planner.isEvaluable(rest.get(i), bound)) {
        keys[i] = expressions.expr(rest.get(i), bound);
      } else {
        patterns[i] = pattern(rest.get(i), bound);
      }
    }
    Pattern target = other == null ? new Pattern.Truthy() : pattern(other, bound);
    steps.add(place.isTree() ? new Scan(place.node(), place.prefix(path), keys, patterns, target)
        : new Scan(head, keys, patterns, target));
    return true;
  }


  boolean equal(Node left, Node right, BitSet bound, List<Step> steps) {
    if (planner.isEvaluable(left, bound) && planner.isEvaluable(right, bound)) {
      steps.add(new Step.Equal(expressions.expr(left, bound), expressions.expr(right, bound)));
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
    return planner.isEvaluable(node, known);
  }
}
