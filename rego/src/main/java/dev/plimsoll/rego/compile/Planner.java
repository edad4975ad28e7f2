package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.eval.Every;
import dev.plimsoll.rego.eval.Expr;
import dev.plimsoll.rego.eval.Note;
import dev.plimsoll.rego.eval.Pattern;
import dev.plimsoll.rego.eval.Print;
import dev.plimsoll.rego.eval.Replacement;
import dev.plimsoll.rego.eval.RuleGroup;
import dev.plimsoll.rego.eval.Step;
import dev.plimsoll.rego.eval.TreeNode;
import dev.plimsoll.rego.syntax.Location;
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
  private static final int MOST_ATTEMPTS = 2_000_000;

  private final Names names;
  private final Expressions expressions;
  private final Equations equations;
  private final Problems problems;
  private final Map<String, String[]> notes;
  private BitSet visible = new BitSet();
  private int attempts;

  /** {@code notes} are the lines of the files whose statements are to be noted when they run. */
  Planner(Names names, TreeNode tree, Problems problems, Map<String, String[]> notes) {
    this.names = names;
    this.expressions = new Expressions(this, tree);
    this.equations = new Equations(this, expressions, names);
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
        Goal goal = iterator.next();
        if (++attempts > MOST_ATTEMPTS) {
          problems.add("rego_compile_error", goal.location(), "statements depend on one another in too many ways");
          return List.of();
        }
        if (take(goal, bound, steps)) {
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

  Expressions expressions() {
    return expressions;
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
      return equations.unify(unify.left(), unify.right(), bound, steps);
    }
    if (goal instanceof Goal.Equal equal) {
      return equations.equal(equal.left(), equal.right(), bound, steps);
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
      steps.add(new Print(expressions.exprs(print.arguments(), bound), print.location()));
      return true;
    }
    return with((Goal.With) goal, bound, steps);
  }

  private boolean holds(Node node, BitSet bound, List<Step> steps) {
    if (node instanceof Node.Apply apply && apply.isRelation()) {
      if (!isEvaluable(node, bound)) {
        return false;
      }
      steps.add(new Step.Each(expressions.expr(node, bound), expressions.expr(apply.arguments().get(0), bound), new Pattern.Truthy()));
      return true;
    }
    if (isEvaluable(node, bound)) {
      steps.add(new Step.Holds(expressions.expr(node, bound)));
      return true;
    }
    return node instanceof Node.Path path && equations.scan(path, null, bound, steps);
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
    Expr domain = expressions.expr(goal.domain(), bound);
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
        replacements[i] = new Replacement.Document(target.isInput(), target.path(), expressions.expr(target.value(), bound));
      } else if (target.by() instanceof RuleGroup group) {
        replacements[i] = Replacement.Function.by(target.function(), group);
      } else if (target.by() instanceof Builtin builtin) {
        replacements[i] = Replacement.Function.by(target.function(), builtin);
      } else {
        replacements[i] = Replacement.Function.by(target.function(), expressions.expr(target.value(), bound));
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

  boolean isEvaluable(Node node, BitSet bound) {
    BitSet open = new BitSet();
    node.captured(open);
    open.and(visible);
    node.variables(open);
    open.andNot(bound);
    return open.isEmpty();
  }
}
