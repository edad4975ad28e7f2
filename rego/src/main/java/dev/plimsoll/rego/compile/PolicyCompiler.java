package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.eval.RuleGroup;
import dev.plimsoll.rego.eval.TreeNode;
import dev.plimsoll.rego.syntax.Dialect;
import dev.plimsoll.rego.syntax.Import;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.syntax.Module;
import dev.plimsoll.rego.syntax.Rule;
import dev.plimsoll.rego.syntax.Statement;
import dev.plimsoll.rego.syntax.Term;
import dev.plimsoll.rego.value.StringValue;
import dev.plimsoll.rego.value.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Makes one policy of modules: lays out their rules under {@code data}, then compiles each. */
public final class PolicyCompiler {
  private final List<Module> modules;
  private final Map<String, String[]> notes;
  private final Map<String, Builtin> extensions;
  private final Problems problems = new Problems();
  private final TreeNode tree = new TreeNode();
  private final List<RuleGroup> groups = new ArrayList<>();
  private final Map<RuleGroup, List<Defined>> definitions = new LinkedHashMap<>();
  private final Map<RuleGroup, Set<RuleGroup>> uses = new HashMap<>();
  private final Map<Module, Environment> environments = new IdentityHashMap<>();
  private final Set<String> functionNames = new TreeSet<>();

  /** A rule, its module, and the operands of its head that are worked out when it is evaluated. */
  public record Defined(Module module, Rule rule, List<Term> operands) {}

  /**
   * @param notes the lines of the files whose statements are to be noted when they run, by file
   * @param extensions functions besides the built-ins, by name
   */
  public PolicyCompiler(List<Module> modules, Map<String, String[]> notes, Map<String, Builtin> extensions) {
    this.modules = modules;
    this.notes = notes;
    this.extensions = extensions;
  }

  /** What is wrong with the modules; {@link #tree} and {@link #query} are of use only if nothing is. */
  public List<Problems.Problem> compile() {
    Map<List<String>, Set<String>> names = new HashMap<>();
    for (Module module : modules) {
      names.putIfAbsent(module.packagePath(), new LinkedHashSet<>());
      packageNode(module);
      for (Rule rule : module.rules()) {
        names.get(module.packagePath()).add(rule.head().name());
        place(module, rule);
      }
    }
    checkTree(tree);
    for (Module module : modules) {
      environments.put(module, environment(module, names.get(module.packagePath())));
    }
    for (Map.Entry<RuleGroup, List<Defined>> definition : definitions.entrySet()) {
      define(definition.getKey(), definition.getValue());
    }
    if (problems.found().isEmpty()) {
      checkRecursion();
    }
    return problems.found();
  }

  public TreeNode tree() {
    return tree;
  }

  public List<RuleGroup> groups() {
    return groups;
  }

  /** All rules as written, by the group they are of. */
  public Map<RuleGroup, List<Defined>> rules() {
    return definitions;
  }

  private TreeNode packageNode(Module module) {
    TreeNode node = tree;
    for (String part : module.packagePath()) {
      node = node.grow(StringValue.of(part));
    }
    return node;
  }

  private void place(Module module, Rule rule) {
    Rule.Head head = rule.head();
    TreeNode node = packageNode(module).grow(StringValue.of(head.name()));
    StringBuilder name = new StringBuilder("data." + String.join(".", module.packagePath()) + "." + head.name());
    int ground = 0;
    while (ground < head.path().size() && head.path().get(ground) instanceof Term.Scalar key) {
      node = node.grow(key.value());
      name.append(key.value() instanceof StringValue text ? "." + text.value() : "[" + key.value() + "]");
      ground++;
    }
    List<Term> operands = head.path().subList(ground, head.path().size());
    RuleGroup.Kind kind = !operands.isEmpty() ? RuleGroup.Kind.OBJECT : switch (head.kind()) {
      case VALUE -> RuleGroup.Kind.VALUE;
      case SET -> RuleGroup.Kind.SET;
      case FUNCTION -> head.parameters().isEmpty() ? RuleGroup.Kind.VALUE : RuleGroup.Kind.FUNCTION;
    };
    if (kind == RuleGroup.Kind.OBJECT && head.kind() == Rule.Kind.FUNCTION) {
      problems.add("rego_compile_error", rule.location(), "rule head of a function must not contain variables");
      return;
    }
    if (!node.hasGroup()) {
      node.define(new RuleGroup(name.toString(), groups.size(), kind, head.parameters().size(), rule.location(), node));
      groups.add(node.group());
      definitions.put(node.group(), new ArrayList<>());
      if (kind == RuleGroup.Kind.FUNCTION) {
        functionNames.add(head.name());
        functionNames.add(name.toString());
      }
    }
    RuleGroup group = node.group();
    boolean isDefaultOfPartial = rule.isDefault() && group.kind() == RuleGroup.Kind.OBJECT && kind == RuleGroup.Kind.VALUE;
    if (group.kind() != kind && !isDefaultOfPartial) {
      problems.add("rego_type_error", rule.location(), "conflicting rules " + name + " found");
      return;
    }
    if (group.arity() != head.parameters().size()) {
      problems.add("rego_type_error", rule.location(), "conflicting rules " + name + " found: they differ in arity");
      return;
    }
    definitions.get(group).add(new Defined(module, rule, operands));
  }

  private void checkTree(TreeNode node) {
    if (node.hasGroup() && !node.children().isEmpty() && node.group().kind() != RuleGroup.Kind.OBJECT) {
      problems.add("rego_type_error", node.group().location(),
          "rule " + node.group().name() + " conflicts with " + below(node));
    }
    for (TreeNode child : node.children().values()) {
      checkTree(child);
    }
  }

  private static List<String> below(TreeNode node) {
    List<RuleGroup> found = new ArrayList<>();
    node.children().values().forEach(child -> collect(child, found));
    return RuleGroup.names(found);
  }

  private static void collect(TreeNode node, List<RuleGroup> into) {
    if (node.hasGroup()) {
      into.add(node.group());
    }
    node.children().values().forEach(child -> collect(child, into));
  }

  private Environment environment(Module module, Set<String> ruleNames) {
    Map<String, List<Value>> globals = new HashMap<>();
    globals.put("input", List.of(Environment.INPUT));
    globals.put("data", List.of(Environment.DATA));
    for (Import declaration : module.imports()) {
      List<Value> path = path(declaration.path());
      boolean isRoot = declaration.path().size() == 1 && declaration.alias().equals(declaration.path().get(0));
      boolean isTaken = globals.put(declaration.alias(), path) != null && !isRoot;
      if (isTaken && module.dialect() == Dialect.V1) {
        problems.add("rego_compile_error", declaration.location(),
            "import must not shadow import \"" + declaration.alias() + "\"");
      }
    }
    for (String name : ruleNames) {
      List<String> path = new ArrayList<>(List.of("data"));
      path.addAll(module.packagePath());
      path.add(name);
      globals.put(name, path(path));
    }
    return new Environment(module.dialect(), globals, tree, problems, functionNames, extensions);
  }

  private static List<Value> path(List<String> names) {
    List<Value> path = new ArrayList<>();
    for (String name : names) {
      path.add(StringValue.of(name));
    }
    return path;
  }

  private void define(RuleGroup group, List<Defined> defined) {
    List<RuleGroup.Body> bodies = new ArrayList<>();
    RuleGroup.Body fallback = null;
    Set<Value> constants = new HashSet<>();
    boolean isUniform = group.kind() == RuleGroup.Kind.VALUE || group.kind() == RuleGroup.Kind.FUNCTION;
    Set<RuleGroup> used = new LinkedHashSet<>();
    uses.put(group, used);
    for (Defined definition : defined) {
      Rule rule = definition.rule();
      Environment environment = environments.get(definition.module());
      environment.begin(used, new Metadata(modules, definition));
      RuleGroup.Body body = new RuleCompiler(group, definition, environment, notes).body();
      if (rule.isDefault()) {
        if (fallback != null) {
          problems.add("rego_type_error", rule.location(), "multiple default rules " + group.name() + " found");
        }
        fallback = body;
        continue;
      }
      bodies.add(body);
      for (Rule.Branch branch : rule.branches()) {
        isUniform &= branch.value() instanceof Term.Scalar scalar && (constants.add(scalar.value()) | true);
      }
    }
    group.define(bodies, fallback, isUniform && constants.size() == 1);
    if (group.kind() == RuleGroup.Kind.OBJECT) {
      List<RuleGroup> children = new ArrayList<>();
      groups.stream().filter(other -> other != group && other.name().startsWith(group.name() + ".")
          || other.name().startsWith(group.name() + "[")).forEach(children::add);
      used.addAll(children);
    }
  }

  private void checkRecursion() {
    Set<RuleGroup> done = new HashSet<>();
    for (RuleGroup group : groups) {
      visit(group, new LinkedHashSet<>(), done);
    }
  }

  private void visit(RuleGroup group, LinkedHashSet<RuleGroup> path, Set<RuleGroup> done) {
    if (path.contains(group)) {
      List<RuleGroup> cycle = new ArrayList<>(path).subList(new ArrayList<>(path).indexOf(group), path.size());
      List<String> names = RuleGroup.names(cycle);
      names.add(group.name());
      problems.add("rego_recursion_error", group.location(),
          "rule " + group.name() + " is recursive: " + String.join(" -> ", names));
      return;
    }
    if (!done.add(group)) {
      return;
    }
    path.add(group);
    for (RuleGroup other : uses.getOrDefault(group, Set.of())) {
      visit(other, path, done);
    }
    path.remove(group);
  }

  /** A compiled query: its body, and the names of the values in its rows. */
  public record CompiledQuery(RuleGroup.Body body, List<String> names, List<Problems.Problem> problems) {}

  /** Compiles a query against this policy; {@code imports} and a package give its names their meaning. */
  public CompiledQuery query(List<Statement> statements, Dialect dialect) {
    Problems found = new Problems();
    Map<String, List<Value>> globals = Map.of("input", List.of(Environment.INPUT), "data", List.of(Environment.DATA));
    Environment environment = new Environment(dialect, globals, tree, found, functionNames, extensions);
    environment.begin(new LinkedHashSet<>(), Metadata.NONE);
    Location location = statements.get(0).location();
    return RuleCompiler.query(statements, location, environment, notes);
  }
}
