package dev.plimsoll.rego.compile;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.builtin.Builtins;
import dev.plimsoll.rego.eval.RuleGroup;
import dev.plimsoll.rego.syntax.Dialect;
import dev.plimsoll.rego.syntax.Term;
import dev.plimsoll.rego.value.StringValue;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the functions that calls name. */
final class Functions {
  private final Names names;
  private final Environment environment;

  Functions(Names names, Environment environment) {
    this.names = names;
    this.environment = environment;
  }

  void arityProblem(Term.Call call, int arity) {
    environment.problems().add("rego_type_error", call.location(), dotted(call.function()) + ": arity mismatch: has "
        + call.arguments().size() + " arguments, wants " + arity);
  }

  static int arity(Object target) {
    return target instanceof Builtin builtin ? builtin.signature().arity() : ((RuleGroup) target).arity();
  }

  /** The rule group or the built-in that a call names; empty for those of the compiler, and unknown ones. */
  Optional<Object> function(Term.Call call) {
    String name = dotted(call.function());
    if (call.isOperator()) {
      return Optional.of(environment.builtin(name).orElseThrow());
    }
    Optional<RuleGroup> rule = names.declared(head(name)) >= 0 ? Optional.empty() : environment.function(call.function(), call.arguments().isEmpty());
    if (rule.isPresent()) {
      return Optional.of(rule.get());
    }
    Optional<Builtin> builtin = environment.builtin(name);
    if (builtin.isPresent() && builtin.get().signature().deprecated() && environment.dialect() == Dialect.V1) {
      environment.problems().add("rego_type_error", call.location(), "deprecated built-in function calls in expression: " + name);
    }
    return builtin.isPresent() ? Optional.of(builtin.get()) : Optional.empty();
  }

  void undefined(Term.Call call) {
    String name = dotted(call.function());
    TreeSet<String> known = new TreeSet<>(Builtins.names());
    known.addAll(environment.functionNames());
    environment.problems().add("rego_type_error", call.location(), "undefined function " + environment.fullName(call.function())
        + Problems.suggestion(name, known));
  }

  static boolean isName(Term.Call call, String name) {
    return call.function() instanceof Term.Var variable && variable.name().equals(name);
  }

  static String head(String dotted) {
    int dot = dotted.indexOf('.');
    return dot < 0 ? dotted : dotted.substring(0, dot);
  }

  /** A function's name as written, without brackets. */
  static String dotted(Term function) {
    if (function instanceof Term.Var variable) {
      return variable.name();
    }
    StringBuilder name = new StringBuilder();
    if (function instanceof Term.Ref ref) {
      name.append(dotted(ref.head()));
      for (Term part : ref.path()) {
        name.append('.').append(part instanceof Term.Scalar scalar && scalar.value() instanceof StringValue string
            ? string.value() : "_");
      }
    }
    return name.toString();
  }
}
