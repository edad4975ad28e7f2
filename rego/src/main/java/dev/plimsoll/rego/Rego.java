package dev.plimsoll.rego;

import dev.plimsoll.rego.builtin.Builtin;
import dev.plimsoll.rego.compile.PolicyCompiler;
import dev.plimsoll.rego.compile.Problems.Problem;
import dev.plimsoll.rego.syntax.Location;
import dev.plimsoll.rego.syntax.Module;
import dev.plimsoll.rego.syntax.Parser;
import dev.plimsoll.rego.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Makes policies of modules. */
public final class Rego {
  private Rego() {}

  /**
   * Compiles modules into one policy.
   *
   * @throws RegoException with every defect found: the first syntax error of each module, or else what the compiler found
   */
  public static Policy compile(List<ModuleText> modules) {
    return compile(modules, Map.of());
  }

  /**
   * Compiles modules that may call functions besides the built-ins.
   *
   * @param functions by the name that modules call them by
   * @throws RegoException as {@link #compile(List)} does
   */
  public static Policy compile(List<ModuleText> modules, Map<String, Builtin> functions) {
    return compile(modules, Map.of(), functions);
  }

  /**
   * Compiles modules into a policy that tells its {@link Listener} of every statement it looks at; slower.
   *
   * @param functions by the name that modules call them by
   * @throws RegoException as {@link #compile(List)} does
   */
  public static Policy compileInstrumented(List<ModuleText> modules, Map<String, Builtin> functions) {
    Map<String, String[]> lines = new HashMap<>();
    for (ModuleText module : modules) {
      lines.put(module.file(), module.text().split("\n", -1));
    }
    return compile(modules, lines, functions);
  }

  private static Policy compile(List<ModuleText> texts, Map<String, String[]> notes, Map<String, Builtin> functions) {
    List<Module> modules = new ArrayList<>();
    List<RegoError> errors = new ArrayList<>();
    for (ModuleText text : texts) {
      try {
        modules.add(Parser.module(text.file(), text.text(), text.dialect()));
      } catch (SyntaxError error) {
        errors.add(new RegoError("rego_parse_error", error.getMessage(), error.location()));
      }
    }
    if (!errors.isEmpty()) {
      throw new RegoException(errors);
    }
    PolicyCompiler compiler = new PolicyCompiler(modules, notes, functions);
    requireNone(problems(compiler));
    return new Policy(modules, compiler);
  }

  private static List<Problem> problems(PolicyCompiler compiler) {
    try {
      return compiler.compile();
    } catch (StackOverflowError overflow) {
      return List.of(new Problem("rego_compile_error", new Location("", 0, 0, 0), "policy is nested too deep"));
    }
  }

  static void requireNone(List<Problem> problems) {
    if (!problems.isEmpty()) {
      throw new RegoException(problems.stream()
          .map(problem -> new RegoError(problem.code(), problem.message(), problem.location())).toList());
    }
  }
}
