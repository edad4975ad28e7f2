package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.compile.PolicyCompiler.CompiledQuery;
import dev.plimsoll.rego.compile.PolicyCompiler.Defined;
import dev.plimsoll.rego.eval.Emit;
import dev.plimsoll.rego.eval.Expr;
import dev.plimsoll.rego.eval.RuleGroup;
import dev.plimsoll.rego.eval.Step;
import dev.plimsoll.rego.syntax.Expression;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.syntax.Rule;
import dev.plimsoll.rego.syntax.Statement;
import dev.plimsoll.rego.syntax.Term;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compiles one rule, or a query. */
final class RuleCompiler {
  /** The name of a query's value among its variables. */
  static final String VALUE = "";

  private final RuleGroup group;
  private final Defined defined;
  private final Environment environment;
  private final Names names = new Names();
  private final Resolver resolver;
  private final Planner planner;

  RuleCompiler(RuleGroup group, Defined defined, Environment environment, Map<String, String[]> notes) {
    this.group = group;
    this.defined = defined;
    this.environment = environment;
    this.resolver = new Resolver(names, environment);
    this.planner = new Planner(names, environment.tree(), environment.problems(), notes);
  }

  RuleGroup.Body body() {
    Rule rule = defined.rule();
    List<Goal> matches = parameters(rule);
    int parameters = group.arity();
    List<Step> branches = new ArrayList<>();
    List<Goal> allGoals = new ArrayList<>();
    BitSet usedByHead = new BitSet();
    for (Rule.Branch branch : rule.branches()) {
      names.enter();
      List<Goal> goals = new ArrayList<>(matches);
      goals.addAll(resolver.body(branch.body()));
      List<Node> operands = new ArrayList<>();
      for (Term operand : defined.operands()) {
        operands.add(resolver.head(operand, goals));
      }
      Node value = resolver.head(rule.head().kind() == Rule.Kind.SET ? rule.head().key() : branch.value(), goals);
      names.leave();
      BitSet used = new BitSet();
      value.variables(used);
      value.captured(used);
      for (Node operand : operands) {
        operand.variables(used);
      }
      allGoals.addAll(goals);
      usedByHead.or(used);
      BitSet bound = new BitSet();
      bound.set(0, parameters);
      List<Step> steps = planner.body(goals, bound);
      branches.add(Planner.chain(steps, emit(rule, branch.location(), operands, value, bound)));
    }
    resolver.checkUsed(allGoals, usedByHead);
    return new RuleGroup.Body(rule.location(), branches.toArray(new Step[0]), names.size(), names.cells());
  }

  private List<Goal> parameters(Rule rule) {
    List<Goal> matches = new ArrayList<>();
    List<Term> parameters = rule.head().parameters();
    Set<String> taken = new HashSet<>();
    for (Term parameter : parameters) {
      boolean isPlain = parameter instanceof Term.Var variable && !variable.isWildcard() && taken.add(variable.name());
      if (isPlain) {
        names.declare(((Term.Var) parameter).name(), true);
      } else {
        names.markBound(names.temporary());
      }
    }
    for (int i = 0; i < parameters.size(); i++) {
      Term parameter = parameters.get(i);
      if (parameter instanceof Term.Var variable) {
        if (!variable.isWildcard() && names.declared(variable.name()) != i) {
          matches.add(new Goal.Unify(new Node.Slot(i), new Node.Slot(names.declared(variable.name())), rule.location()));
        }
        continue;
      }
      declareVariables(parameter);
      Node pattern = resolver.side(parameter, matches);
      matches.add(new Goal.Unify(new Node.Slot(i), pattern, parameter.location()));
    }
    return matches;
  }

  private void declareVariables(Term term) {
    if (term instanceof Term.Var variable) {
      if (!variable.isWildcard() && names.declared(variable.name()) < 0) {
        names.declare(variable.name(), true);
      }
    } else if (term instanceof Term.Array array) {
      for (Term element : array.elements()) {
        declareVariables(element);
      }
    } else if (term instanceof Term.ObjectOf object) {
      for (Term.Entry entry : object.entries()) {
        declareVariables(entry.value());
      }
    }
  }

  private Step emit(Rule rule, Location location, List<Node> operands, Node value, BitSet bound) {
    boolean isSafe = planner.isSafe(value, bound, location);
    for (Node operand : operands) {
      isSafe &= planner.isSafe(operand, bound, location);
    }
    if (!isSafe) {
      return new Step.Fail();
    }
    Expr expr = planner.expressions().expr(value, bound);
    boolean isSet = rule.head().kind() == Rule.Kind.SET;
    if (!operands.isEmpty()) {
      Expr[] path = planner.expressions().exprs(operands, bound);
      return new Emit.Entry(path, expr, isSet, location);
    }
    return isSet ? new Emit.Element(expr) : new Emit.Single(expr, group.isFunction(), location);
  }

  /** Compiles a query; one that is a single term gives that term's value, even if it is false. */
  static CompiledQuery query(
      List<Statement> statements, Location location, Environment environment, Map<String, String[]> notes) {
    Names names = new Names();
    Resolver resolver = new Resolver(names, environment);
    Planner planner = new Planner(names, environment.tree(), environment.problems(), notes);
    List<Goal> goals;
    Map<String, Integer> outputs = new TreeMap<>();
    if (isTerm(statements)) {
      Statement statement = statements.get(0);
      goals = resolver.body(List.of(new Statement(location, false,
          new Expression.Assign(location, new Term.Var(location, VALUE), ((Expression.Holds) statement.expression()).term()),
          statement.replacements())));
    } else {
      goals = resolver.body(statements);
    }
    resolver.checkUsed(goals, new BitSet());
    outputs.putAll(names.outputs());
    int[] slots = new int[outputs.size()];
    int position = 0;
    for (int slot : outputs.values()) {
      slots[position++] = slot;
    }
    BitSet bound = new BitSet();
    Step step = Planner.chain(planner.body(goals, bound), new Emit.Row(slots));
    RuleGroup.Body body = new RuleGroup.Body(location, new Step[] {step}, names.size(), names.cells());
    return new CompiledQuery(body, List.copyOf(outputs.keySet()), environment.problems().found());
  }

  private static boolean isTerm(List<Statement> statements) {
    return statements.size() == 1 && !statements.get(0).isNegated()
        && statements.get(0).expression() instanceof Expression.Holds holds
        && !(holds.term() instanceof Term.Call call && isStatement(call));
  }

  private static boolean isStatement(Term.Call call) {
    String name = Functions.dotted(call.function());
    return name.equals("print") || name.equals("trace");
  }
}
