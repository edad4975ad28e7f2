package dev.plimsoll.rego;

import dev.plimsoll.rego.compile.Metadata;
import dev.plimsoll.rego.compile.PolicyCompiler;
import dev.plimsoll.rego.compile.PolicyCompiler.Defined;
import dev.plimsoll.rego.eval.RuleGroup;
import dev.plimsoll.rego.syntax.Dialect;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.syntax.Module;
import dev.plimsoll.rego.syntax.Parser;
import dev.plimsoll.rego.syntax.Rule;
import dev.plimsoll.rego.syntax.Statement;
import dev.plimsoll.rego.syntax.SyntaxError;
import dev.plimsoll.rego.value.ObjectValue;
import java.util.ArrayList;
import java.util.List;

/** Compiled modules. Immutable: serves any number of threads. */
public final class Policy {
  private final List<Module> modules;
  private final PolicyCompiler compiler;

  Policy(List<Module> modules, PolicyCompiler compiler) {
    this.modules = List.copyOf(modules);
    this.compiler = compiler;
  }

  /**
   * Compiles a query, in version 1 of the language: {@code data.main.deny}, or statements with variables.
   *
   * @throws RegoException if it is defective
   */
  public Query query(String text) {
    return query(text, Dialect.V1);
  }

  /** Compiles a query in the given version of the language. */
  public Query query(String text, Dialect dialect) {
    try {
      return query(Parser.query(text, dialect), dialect);
    } catch (SyntaxError error) {
      throw new RegoException(List.of(new RegoError("rego_parse_error", error.getMessage(), error.location())));
    }
  }

  Query query(List<Statement> statements, Dialect dialect) {
    PolicyCompiler.CompiledQuery compiled = compiler.query(statements, dialect);
    Rego.requireNone(compiled.problems());
    return new Query(this, compiled, statements, dialect);
  }

  /** All rules in the order of the modules; functions too. */
  public List<PolicyRule> rules() {
    List<PolicyRule> rules = new ArrayList<>();
    compiler.rules().forEach((group, defined) -> rules.add(rule(group, defined)));
    return rules;
  }

  /** The packages of the modules, in their order: {@code data.main}. */
  public List<String> packages() {
    return modules.stream().map(module -> "data." + String.join(".", module.packagePath())).distinct().toList();
  }

  /** Where the statements of all rules begin. */
  List<Location> statements() {
    List<Location> statements = new ArrayList<>();
    for (Module module : modules) {
      for (Rule rule : module.rules()) {
        for (Rule.Branch branch : rule.branches()) {
          branch.body().forEach(statement -> statements.add(statement.location()));
        }
      }
    }
    return statements;
  }

  int ruleCount() {
    return compiler.groups().size();
  }

  List<RuleGroup> groups() {
    return compiler.groups();
  }

  private static PolicyRule rule(RuleGroup group, List<Defined> defined) {
    Defined first = defined.get(0);
    ObjectValue metadata = ObjectValue.EMPTY;
    for (Defined definition : defined) {
      if (metadata.size() == 0) {
        metadata = (ObjectValue) Metadata.ofRule(definition.module(), definition.rule());
      }
    }
    return new PolicyRule(group.name(), first.module().packagePath(), first.rule().head().name(),
        PolicyRule.Kind.valueOf(group.kind().name()), group.location(), metadata,
        (ObjectValue) Metadata.ofPackage(first.module()));
  }
}
