package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.compile.Node.Root;
import dev.plimsoll.rego.eval.RuleGroup;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.syntax.Statement;
import dev.plimsoll.rego.syntax.Term;
import dev.plimsoll.rego.value.Value;
import java.util.List;
import java.util.Optional;

/** Finds what each {@code with} replaces. */
final class Replacements {
  private final Resolver resolver;
  private final Names names;
  private final Environment environment;

  Replacements(Resolver resolver, Names names, Environment environment) {
    this.resolver = resolver;
    this.names = names;
    this.environment = environment;
  }

  Optional<Goal.Target> target(Statement.With with) {
    Term target = with.target();
    String name = Functions.dotted(target);
    Location location = with.location();
    if (target instanceof Term.Var || target instanceof Term.Ref) {
      Optional<RuleGroup> function = environment.function(target, false);
      Object replaced = function.isPresent() ? function.get() : environment.global(Functions.head(name)).isPresent() ? null
          : environment.builtin(name).map(Builtin::name).orElse(null);
      if (replaced != null) {
        return Optional.of(functionTarget(replaced, with));
      }
      if (environment.global(Functions.head(name)).isPresent() && resolver.top(target) instanceof Node.Path path) {
        Value[] keys = constants(path.operands());
        boolean isGround = true;
        for (Value key : keys) {
          isGround &= key.isDefined();
        }
        if (isGround) {
          return Optional.of(new Goal.Target(null, path.root() == Root.INPUT, keys, null, resolver.nested(with.value())));
        }
      }
    }
    environment.problems().add("rego_type_error", location, "with keyword target must reference existing input, data, or a function");
    return Optional.empty();
  }

  private Goal.Target functionTarget(Object replaced, Statement.With with) {
    Term value = with.value();
    if (value instanceof Term.Var || value instanceof Term.Ref) {
      String name = Functions.dotted(value);
      if (names.declared(Functions.head(name)) < 0) {
        Optional<RuleGroup> rule = environment.function(value, false);
        if (rule.isPresent()) {
          environment.uses(rule.get());
          return new Goal.Target(replaced, false, new Value[0], rule.get(), Resolver.TRUE);
        }
        Optional<Builtin> builtin = environment.global(Functions.head(name)).isPresent() ? Optional.empty() : environment.builtin(name);
        if (builtin.isPresent()) {
          return new Goal.Target(replaced, false, new Value[0], builtin.get(), Resolver.TRUE);
        }
      }
    }
    return new Goal.Target(replaced, false, new Value[0], null, resolver.nested(value));
  }

  private static Value[] constants(List<Node> nodes) {
    Value[] values = new Value[nodes.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = nodes.get(i) instanceof Node.Constant constant ? constant.value() : Value.UNDEFINED;
    }
    return values;
  }
}
