package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.compile.Node.Root;
import dev.plimsoll.rego.compile.Node.Sequence;
import dev.plimsoll.rego.eval.Comprehension.Shape;
import dev.plimsoll.rego.syntax.Dialect;
import dev.plimsoll.rego.syntax.Expression;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.syntax.Statement;
import dev.plimsoll.rego.syntax.Term;
import dev.plimsoll.rego.value.BooleanValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Resolves the names of one rule, and takes its statements apart into goals. */
final class Resolver {
  static final Node TRUE = new Node.Constant(BooleanValue.TRUE);

  private final Names names;
  private final Environment environment;
  private final Problems problems;
  private final Functions functions;
  private final Replacements replacements;
  private final Map<Integer, Location> unused = new HashMap<>();
  private List<Goal> goals = new ArrayList<>();
  /** Where the calls inside a negation go: they are made before it. */
  private List<Goal> negationCalls = new ArrayList<>();
  private boolean isNegated;
  private boolean splitsCalls;

  Resolver(Names names, Environment environment) {
    this.names = names;
    this.environment = environment;
    this.problems = environment.problems();
    this.functions = new Functions(names, environment);
    this.replacements = new Replacements(this, names, environment);
  }

  /** The goals of a body; more can be added to the list by {@link #nested}. */
  List<Goal> body(List<Statement> statements) {
    List<Goal> outer = goals;
    goals = new ArrayList<>();
    for (Statement statement : statements) {
      statement(statement);
    }
    List<Goal> body = goals;
    goals = outer;
    return body;
  }

  /** Resolves a term of a head, adding what it iterates over to {@code body}. */
  Node head(Term term, List<Goal> body) {
    List<Goal> outer = goals;
    goals = body;
    Node node = nested(term);
    goals = outer;
    return node;
  }

  /** Resolves a term as one side of an equation. */
  Node side(Term term, List<Goal> body) {
    List<Goal> outer = goals;
    goals = body;
    Node node = equationSide(term);
    goals = outer;
    return node;
  }

  private void statement(Statement statement) {
    if (statement.replacements().isEmpty()) {
      plain(statement);
      return;
    }
    List<Goal.Target> targets = new ArrayList<>();
    for (Statement.With with : statement.replacements()) {
      replacements.target(with).ifPresent(targets::add);
    }
    List<Goal> outer = goals;
    goals = new ArrayList<>();
    plain(statement);
    List<Goal> body = goals;
    goals = outer;
    goals.add(new Goal.With(targets, body, names.cell(), statement.location()));
  }

  private void plain(Statement statement) {
    Location location = statement.location();
    if (statement.isNegated()) {
      negated(statement);
    } else if (statement.expression() instanceof Expression.Holds holds) {
      goals.add(holds(holds.term(), location));
    } else if (statement.expression() instanceof Expression.Unify unify) {
      goals.add(equation(unify.left(), unify.right(), location));
    } else if (statement.expression() instanceof Expression.Assign assign) {
      Node right = equationSide(assign.right());
      goals.add(new Goal.Unify(declaration(assign.left(), assign.location()), right, location));
    } else if (statement.expression() instanceof Expression.Declare declare) {
      for (Term.Var variable : declare.variables()) {
        checkNew(variable, variable.location(), "declared");
        unused.put(names.declare(variable.name(), false), variable.location());
      }
    } else if (statement.expression() instanceof Expression.Iterate iterate) {
      iterate(iterate, location);
    } else if (statement.expression() instanceof Expression.Every every) {
      every(every, location);
    }
  }

  private void negated(Statement statement) {
    boolean outerNegated = isNegated;
    isNegated = true;
    List<Goal> outer = goals;
    List<Goal> before = new ArrayList<>();
    Goal inner;
    List<Goal> calls = new ArrayList<>();
    negationCalls = calls;
    goals = before;
    if (statement.expression() instanceof Expression.Unify unify) {
      inner = new Goal.Unify(equationSide(unify.left()), equationSide(unify.right()), statement.location());
    } else {
      inner = holds(((Expression.Holds) statement.expression()).term(), statement.location());
    }
    goals = outer;
    isNegated = outerNegated;
    goals.addAll(calls);
    goals.add(new Goal.Not(before, inner, statement.location()));
  }

  /** A statement that is a term: a call with one argument more than parameters equates its result with that. */
  private Goal holds(Term term, Location location) {
    if (term instanceof Term.Call call) {
      if (call.isOperator() && Functions.isName(call, "equal")) {
        Goal.Unify equal = equation(call.arguments().get(0), call.arguments().get(1), location);
        return new Goal.Equal(equal.left(), equal.right(), location);
      }
      Optional<Object> target = functions.function(call);
      if (target.isEmpty()) {
        return switch (Functions.dotted(call.function())) {
          case "eq" -> equation(call, location);
          case "print" -> print(call, location);
          case "trace" -> print(call, location);
          default -> {
            functions.undefined(call);
            yield new Goal.Holds(TRUE, location);
          }
        };
      }
      if (call.arguments().size() == Functions.arity(target.get()) + 1) {
        List<Term> arguments = call.arguments().subList(0, call.arguments().size() - 1);
        Node result = equationSide(call.arguments().get(call.arguments().size() - 1));
        return new Goal.Unify(apply(call, target.get(), arguments), result, location);
      }
      return new Goal.Holds(apply(call, target.get(), call.arguments()), location);
    }
    return new Goal.Holds(top(term), location);
  }

  private Goal equation(Term.Call call, Location location) {
    if (call.arguments().size() != 2) {
      functions.arityProblem(call, 2);
      return new Goal.Holds(TRUE, location);
    }
    return equation(call.arguments().get(0), call.arguments().get(1), location);
  }

  /** An equation; of two references that iterate, the left becomes a goal before. */
  private Goal.Unify equation(Term left, Term right, Location location) {
    Node first = equationSide(left);
    List<Goal> outer = goals;
    goals = new ArrayList<>();
    Node second = equationSide(right);
    List<Goal> before = goals;
    goals = outer;
    if (!isNegated && mayIterate(first) && mayIterate(second)) {
      first = lifted(first, location);
    }
    goals.addAll(before);
    return new Goal.Unify(first, second, location);
  }

  private Goal print(Term.Call call, Location location) {
    List<Node> arguments = new ArrayList<>();
    for (Term argument : call.arguments()) {
      arguments.add(mayBeUndefined(argument));
    }
    return new Goal.Print(arguments, location);
  }

  /** A term whose being undefined is no failure: what it iterates over stays inside it. */
  private Node mayBeUndefined(Term term) {
    List<Goal> outer = goals;
    boolean outerNegated = isNegated;
    isNegated = false;
    goals = new ArrayList<>();
    Node node = nested(term);
    List<Goal> inner = goals;
    goals = outer;
    isNegated = outerNegated;
    return inner.isEmpty() ? node : new Node.Collected(Shape.SET, true, node, node, inner, names.cell(), term.location());
  }

  private void iterate(Expression.Iterate iterate, Location location) {
    Node collection = nested(iterate.collection());
    Node key = declaration(iterate.key(), location);
    Node value = declaration(iterate.value(), location);
    goals.add(new Goal.Unify(value, path(collection, List.of(key), location), location));
  }

  private void every(Expression.Every every, Location location) {
    Node domain = nested(every.domain());
    names.enter();
    int key = names.declare(((Term.Var) every.key()).name(), true);
    int value = names.declare(((Term.Var) every.value()).name(), true);
    unused.put(key, every.key().location());
    unused.put(value, every.value().location());
    List<Goal> body = body(every.body());
    names.leave();
    goals.add(new Goal.Every(domain, key, value, body, location));
  }

  /** The left side of an assignment, or the part of {@code some … in} before {@code in}: its variables are new. */
  private Node declaration(Term term, Location location) {
    if (term instanceof Term.Var variable) {
      if (variable.isWildcard()) {
        return new Node.Slot(names.wildcard());
      }
      checkNew(variable, location, "assigned");
      return new Node.Slot(names.declare(variable.name(), true));
    }
    if (term instanceof Term.Array array) {
      List<Node> elements = new ArrayList<>();
      for (Term element : array.elements()) {
        elements.add(declaration(element, location));
      }
      return new Sequence(Sequence.Kind.ARRAY, elements);
    }
    if (term instanceof Term.ObjectOf object) {
      List<Node> keys = new ArrayList<>();
      List<Node> values = new ArrayList<>();
      for (Term.Entry entry : object.entries()) {
        keys.add(nested(entry.key()));
        values.add(declaration(entry.value(), location));
      }
      return new Node.Entries(keys, values);
    }
    return nested(term);
  }

  private void checkNew(Term.Var variable, Location location, String how) {
    String name = variable.name();
    if (variable.isWildcard()) {
      return;
    }
    if (environment.dialect() == Dialect.V1 && (name.equals("input") || name.equals("data"))) {
      problems.add("rego_compile_error", location, "variables must not shadow " + name + " (use a different variable name)");
    } else if (names.isDeclaredHere(name)) {
      boolean isDeclared = unused.containsKey(names.declared(name));
      problems.add("rego_compile_error", location, "var " + name + (isDeclared ? " declared" : " assigned") + " above");
    } else if (names.isReferencedHere(name)) {
      problems.add("rego_compile_error", location, "var " + name + " referenced above");
    } else if (how.equals("assigned") && names.isParameterHere(name)) {
      problems.add("rego_compile_error", location, "arg " + name + " redeclared");
    }
  }

  /** Reports the variables that {@code some} declares and nothing in {@code body} uses. */
  void checkUsed(List<Goal> body, BitSet alsoUsed) {
    BitSet used = (BitSet) alsoUsed.clone();
    for (Goal goal : body) {
      goal.variables(used);
      goal.captured(used);
    }
    for (Map.Entry<Integer, Location> declaration : unused.entrySet()) {
      String name = names.name(declaration.getKey());
      if (!used.get(declaration.getKey()) && !name.equals("_")) {
        problems.add("rego_compile_error", declaration.getValue(), "declared var " + name + " unused");
      }
    }
  }

  private Node equationSide(Term term) {
    if (isNegated && term instanceof Term.Call call) {
      return nestedCall(call);
    }
    boolean outer = splitsCalls;
    splitsCalls = isCollection(term) && hasFreeVariable(term);
    Node node = top(term);
    splitsCalls = outer;
    boolean waits = node instanceof Node.Apply apply && !apply.isRelation() && hasOpenVariable(node);
    return waits ? lifted(node, term.location()) : node;
  }

  private static boolean isCollection(Term term) {
    return term instanceof Term.Array || term instanceof Term.ObjectOf || term instanceof Term.SetOf;
  }

  private boolean hasFreeVariable(Term term) {
    if (term instanceof Term.Var variable) {
      int slot = names.declared(variable.name());
      return slot < 0 ? !environment.isGlobal(variable.name()) : !names.isBoundByDeclaration(slot);
    }
    if (term instanceof Term.Array array) {
      for (Term element : array.elements()) {
        if (hasFreeVariable(element)) {
          return true;
        }
      }
    } else if (term instanceof Term.ObjectOf object) {
      for (Term.Entry entry : object.entries()) {
        if (hasFreeVariable(entry.value())) {
          return true;
        }
      }
    }
    return false;
  }

  /** A term as a statement or a side of an equation: a reference may iterate where it stands. */
  Node top(Term term) {
    if (term instanceof Term.Var variable) {
      return variable(variable);
    }
    if (term instanceof Term.Ref ref) {
      return reference(ref);
    }
    if (term instanceof Term.Call call) {
      return call(call);
    }
    return nested(term);
  }

  /** A term inside another: what iterates becomes a goal before. */
  Node nested(Term term) {
    if (term instanceof Term.Scalar scalar) {
      return new Node.Constant(scalar.value());
    }
    if (term instanceof Term.Var variable) {
      Node node = variable(variable);
      return isNegated && node instanceof Node.Path path && !path.operands().isEmpty() ? lifted(node, term.location()) : node;
    }
    if (term instanceof Term.Ref ref) {
      Node node = reference(ref);
      return isNegated || mayIterate(node) ? lifted(node, term.location()) : node;
    }
    if (term instanceof Term.Array array) {
      return new Sequence(Sequence.Kind.ARRAY, nested(array.elements()));
    }
    if (term instanceof Term.SetOf set) {
      return new Sequence(Sequence.Kind.SET, nested(set.elements()));
    }
    if (term instanceof Term.ObjectOf object) {
      List<Node> keys = new ArrayList<>();
      List<Node> values = new ArrayList<>();
      for (Term.Entry entry : object.entries()) {
        keys.add(nested(entry.key()));
        values.add(nested(entry.value()));
      }
      return new Node.Entries(keys, values);
    }
    if (term instanceof Term.Comprehension comprehension) {
      return comprehension(comprehension);
    }
    if (term instanceof Term.Template template) {
      List<Node> parts = new ArrayList<>();
      for (Term part : template.parts()) {
        parts.add(mayBeUndefined(part));
      }
      return new Sequence(Sequence.Kind.TEMPLATE, parts);
    }
    return nestedCall((Term.Call) term);
  }

  private List<Node> nested(List<Term> terms) {
    List<Node> nodes = new ArrayList<>();
    for (Term term : terms) {
      nodes.add(nested(term));
    }
    return nodes;
  }

  private Node nestedCall(Term.Call call) {
    if (!isNegated) {
      Node node = call(call);
      boolean isRelation = node instanceof Node.Apply apply && apply.isRelation();
      return isRelation || splitsCalls ? lifted(node, call.location()) : node;
    }
    List<Goal> outer = goals;
    goals = negationCalls;
    isNegated = false;
    Node node = call(call);
    int slot = names.temporary();
    names.markBound(slot);
    goals.add(new Goal.Unify(new Node.Slot(slot), node, call.location()));
    isNegated = true;
    goals = outer;
    return new Node.Slot(slot);
  }

  private Node lifted(Node node, Location location) {
    int slot = names.temporary();
    names.markBound(slot);
    goals.add(new Goal.Unify(new Node.Slot(slot), node, location));
    return new Node.Slot(slot);
  }

  private boolean mayIterate(Node node) {
    if (!(node instanceof Node.Path path)) {
      return false;
    }
    for (Node operand : path.operands()) {
      if (hasOpenVariable(operand)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a variable occurs that may be without a value when the term is met. */
  private boolean hasOpenVariable(Node node) {
    BitSet variables = new BitSet();
    node.variables(variables);
    for (int slot = variables.nextSetBit(0); slot >= 0; slot = variables.nextSetBit(slot + 1)) {
      if (!names.isBoundByDeclaration(slot)) {
        return true;
      }
    }
    return false;
  }

  private Node comprehension(Term.Comprehension term) {
    boolean outerNegated = isNegated;
    boolean outerSplits = splitsCalls;
    isNegated = false;
    splitsCalls = false;
    names.enter();
    List<Goal> body = body(term.body());
    Node value = head(term.value(), body);
    Node key = term.shape() == Term.Shape.OBJECT ? head(term.key(), body) : value;
    names.leave();
    isNegated = outerNegated;
    splitsCalls = outerSplits;
    return new Node.Collected(Shape.valueOf(term.shape().name()), false, key, value, body, names.cell(), term.location());
  }

  private Node variable(Term.Var variable) {
    if (variable.isWildcard()) {
      return new Node.Slot(names.wildcard());
    }
    int slot = names.declared(variable.name());
    if (slot >= 0) {
      names.reference(variable.name());
      return new Node.Slot(slot);
    }
    Optional<List<Value>> global = environment.global(variable.name());
    if (global.isPresent()) {
      return globalPath(global.get(), List.of(), variable.location());
    }
    names.reference(variable.name());
    return new Node.Slot(names.implicit(variable.name()));
  }

  private Node globalPath(List<Value> global, List<Node> operands, Location location) {
    List<Node> path = new ArrayList<>();
    for (Value key : global.subList(1, global.size())) {
      path.add(new Node.Constant(key));
    }
    path.addAll(operands);
    Root root = global.get(0).equals(Environment.INPUT) ? Root.INPUT : Root.DATA;
    if (root == Root.DATA) {
      environment.uses(path);
    }
    return new Node.Path(root, TRUE, path, location);
  }

  private Node reference(Term.Ref ref) {
    List<Node> operands = nested(ref.path());
    if (ref.head() instanceof Term.Var variable && !variable.isWildcard() && names.declared(variable.name()) < 0) {
      Optional<List<Value>> global = environment.global(variable.name());
      if (global.isPresent()) {
        return globalPath(global.get(), operands, ref.location());
      }
    }
    Node head = ref.head() instanceof Term.Call call ? nestedCall(call) : nested(ref.head());
    return path(head, operands, ref.location());
  }

  private static Node path(Node head, List<Node> operands, Location location) {
    if (head instanceof Node.Path inner) {
      List<Node> path = new ArrayList<>(inner.operands());
      path.addAll(operands);
      return new Node.Path(inner.root(), inner.head(), path, location);
    }
    return new Node.Path(Root.NODE, head, operands, location);
  }

  private Node call(Term.Call call) {
    Optional<Object> target = functions.function(call);
    if (target.isEmpty()) {
      switch (Functions.dotted(call.function())) {
        case "rego.metadata.rule":
          return new Node.Constant(environment.ruleMetadata());
        case "rego.metadata.chain":
          return new Node.Constant(environment.chainMetadata());
        case "trace", "print":
          goals.add(print(call, call.location()));
          return TRUE;
        case "eq":
          Optional<Builtin> equal = environment.builtin("equal");
          return equal.isPresent() ? apply(call, equal.get(), call.arguments()) : TRUE;
        default:
          functions.undefined(call);
          return TRUE;
      }
    }
    return apply(call, target.get(), call.arguments());
  }

  private Node apply(Term.Call call, Object target, List<Term> arguments) {
    if (arguments.size() != Functions.arity(target)) {
      functions.arityProblem(call, Functions.arity(target));
    }
    boolean outer = splitsCalls;
    splitsCalls = false;
    List<Node> nodes = nested(arguments);
    splitsCalls = outer;
    boolean isRelation = target instanceof Builtin builtin && builtin.signature().relation();
    return new Node.Apply(target, nodes, isRelation, call.location());
  }
}
