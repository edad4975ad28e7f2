package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.builtin.BuiltinContext;
import dev.plimsoll.rego.builtin.Builtins;
import dev.plimsoll.rego.builtin.NotEvaluable;
import dev.plimsoll.rego.builtin.Signature;
import dev.plimsoll.rego.eval.RuleGroup;
import dev.plimsoll.rego.eval.TreeNode;
import dev.plimsoll.rego.syntax.Dialect;
import dev.plimsoll.rego.syntax.Term;
import dev.plimsoll.rego.value.Kind;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the names of one module mean outside its rules. */
final class Environment {
  static final Value INPUT = StringValue.of("input");
  static final Value DATA = StringValue.of("data");

  private final Dialect dialect;
  private final Map<String, List<Value>> globals;
  private final TreeNode tree;
  private final Problems problems;
  private final Collection<String> functionNames;
  private final Map<String, Builtin> extensions;
  private Set<RuleGroup> uses;
  private Metadata metadata = Metadata.NONE;

  /** {@code globals} are paths that start with {@code input} or {@code data}. */
  Environment(
      Dialect dialect, Map<String, List<Value>> globals, TreeNode tree, Problems problems, Collection<String> functionNames,
      Map<String, Builtin> extensions) {
    this.dialect = dialect;
    this.globals = globals;
    this.tree = tree;
    this.problems = problems;
    this.functionNames = functionNames;
    this.extensions = extensions;
  }

  /** Lets what is resolved from now on count as used by one rule. */
  void begin(Set<RuleGroup> usedByRule, Metadata ofRule) {
    uses = usedByRule;
    metadata = ofRule;
  }

  Dialect dialect() {
    return dialect;
  }

  Problems problems() {
    return problems;
  }

  Collection<String> functionNames() {
    return functionNames;
  }

  Value ruleMetadata() {
    return metadata.ofRule();
  }

  Value chainMetadata() {
    return metadata.chain();
  }

  /** A built-in, or a function that the embedding program adds. */
  Optional<Builtin> builtin(String name) {
    Builtin extension = extensions.get(name);
    if (extension == null && name.equals("rego.parse_module")) {
      return Optional.of(new Builtin(
          new Signature(name, List.of(Set.of(Kind.STRING), Set.of(Kind.STRING)), Set.of(Kind.OBJECT), false, false),
          new ParseModule()));
    }
    return extension != null ? Optional.of(extension) : Builtins.find(name);
  }

  /** The syntax tree of another implementation is not for this one to imitate. */
  private static final class ParseModule implements Builtin.Body {
    @Override
    public Value call(String name, BuiltinContext context, Value[] arguments) {
      throw new NotEvaluable("\"" + name + "\" is not evaluable");
    }
  }

  boolean isGlobal(String name) {
    return globals.containsKey(name);
  }

  Optional<List<Value>> global(String name) {
    return Optional.ofNullable(globals.get(name));
  }

  TreeNode tree() {
    return tree;
  }

  /** The function that a name leads to; {@code takesNone} lets a rule with one value count as a function too. */
  Optional<RuleGroup> function(Term name, boolean takesNone) {
    Optional<List<Value>> path = path(name);
    if (path.isEmpty() || !path.get().get(0).equals(DATA)) {
      return Optional.empty();
    }
    TreeNode node = tree;
    for (Value key : path.get().subList(1, path.get().size())) {
      node = node.children().get(key);
      if (node == null) {
        return Optional.empty();
      }
    }
    boolean isFunction = node.hasGroup() && (node.group().isFunction() || takesNone && node.group().kind() == RuleGroup.Kind.VALUE);
    if (!isFunction) {
      return Optional.empty();
    }
    uses(node.group());
    return Optional.of(node.group());
  }

  /** A function's name with the package it would be of. */
  String fullName(Term name) {
    Optional<List<Value>> path = path(name);
    if (path.isEmpty()) {
      return Functions.dotted(name);
    }
    StringBuilder text = new StringBuilder();
    for (Value key : path.get()) {
      text.append(text.isEmpty() ? "" : ".").append(((StringValue) key).value());
    }
    return text.toString();
  }

  private Optional<List<Value>> path(Term name) {
    Term head = name instanceof Term.Ref ref ? ref.head() : name;
    if (!(head instanceof Term.Var variable) || !globals.containsKey(variable.name())) {
      return Optional.empty();
    }
    List<Value> path = new ArrayList<>(globals.get(variable.name()));
    if (name instanceof Term.Ref ref) {
      for (Term part : ref.path()) {
        if (!(part instanceof Term.Scalar scalar) || !(scalar.value() instanceof StringValue)) {
          return Optional.empty();
        }
        path.add(scalar.value());
      }
    }
    return Optional.of(path);
  }

  void uses(RuleGroup group) {
    uses.add(group);
  }

  /** Counts all rules as used that a path under {@code data} may lead to. */
  void uses(List<Node> path) {
    uses(tree, path, 0);
  }

  private void uses(TreeNode node, List<Node> path, int depth) {
    if (node.hasGroup()) {
      if (!node.group().isFunction()) {
        uses.add(node.group());
      }
      return;
    }
    if (depth < path.size() && path.get(depth) instanceof Node.Constant key) {
      TreeNode child = node.children().get(key.value());
      if (child != null) {
        uses(child, path, depth + 1);
      }
      return;
    }
    for (TreeNode child : node.children().values()) {
      uses(child, path, depth + 1);
    }
  }
}
