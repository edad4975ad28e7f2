package dev.plimsoll.dockerfile;

import dev.plimsoll.dockerfile.Instruction.Arg;
import dev.plimsoll.dockerfile.Instruction.Broken;
import dev.plimsoll.dockerfile.Instruction.Env;
import dev.plimsoll.dockerfile.Instruction.From;
import dev.plimsoll.dockerfile.SyntaxError.Kind;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts instructions into stages, and follows the variables through them. */
final class StageBuilder {
  private static final Set<String> PREDEFINED = Set.of("BUILDPLATFORM", "BUILDOS", "BUILDOSVERSION", "BUILDARCH", "BUILDVARIANT",
      "TARGETPLATFORM", "TARGETOS", "TARGETOSVERSION", "TARGETARCH", "TARGETVARIANT", "TARGETSTAGE");

  private static final Expansion NO_IMAGE = new Expansion("", List.of(), List.of(), false, "");
  private static final Pattern WINDOWS = Pattern.compile("(?i)windows|nanoserver|servercore");
  /** hadolint's comment that names the shell of what follows. */
  private static final Pattern PRAGMA = Pattern.compile("#\\s*hadolint\\s+shell\\s*=\\s*(\\S+)(?:\\s.*)?");

  private final List<SyntaxError> errors;
  private final List<Instruction> head = new ArrayList<>();
  private final List<Stage> stages = new ArrayList<>();
  private final Map<String, Stage> byName = new HashMap<>();
  private final Variables.Budget budget = new Variables.Budget();
  private final Variables globals = Variables.empty(budget);

  private String firstShell = "sh";

  StageBuilder(List<SyntaxError> errors) {
    this.errors = errors;
  }

  List<Instruction> head() {
    return head;
  }

  List<Stage> stages() {
    return stages;
  }

  Variables globals() {
    return globals;
  }

  void build(List<Instruction> instructions) {
    if (instructions.stream().noneMatch(From.class::isInstance)) {
      fill(new Stage(0, null, NO_IMAGE, null, instructions, Variables.empty(budget)));
      return;
    }
    int at = 0;
    while (at < instructions.size() && !(instructions.get(at) instanceof From)) {
      head(instructions.get(at++));
    }
    while (at < instructions.size()) {
      From from = (From) instructions.get(at++);
      int start = at;
      while (at < instructions.size() && !(instructions.get(at) instanceof From)) {
        at++;
      }
      stage(from, instructions.subList(start, at));
    }
  }

  static Scope globalScope(Variables globals, int index) {
    return name -> {
      Scope.Variable variable = globals.lookup(name, index);
      return variable.state() == Scope.State.UNDEFINED && PREDEFINED.contains(name) ? Scope.Variable.DECLARED : variable;
    };
  }

  private void head(Instruction instruction) {
    head.add(instruction);
    firstShell = chosen(instruction, firstShell);
    if (instruction instanceof Arg arg) {
      for (Pair pair : arg.pairs()) {
        globals.set(pair.key(), arg.index(), false, value(pair, arg, globalScope(globals, arg.index())));
      }
    } else if (!(instruction instanceof Broken)) {
      errors.add(new SyntaxError(Kind.ORDER, instruction.keyword(), "\"" + instruction.line().keyword().text() + "\" stands before the first \"FROM\""));
    }
  }

  private void stage(From from, List<Instruction> instructions) {
    Expansion image = Lexer.expand(from.image().text(), from.image().escape(), globalScope(globals, Integer.MAX_VALUE));
    check(from.image(), image);
    Stage parent = byName.get(image.value().toLowerCase(Locale.ROOT));
    Variables variables = parent == null ? Variables.empty(budget) : parent.variables().child();
    fill(new Stage(stages.size(), from, image, parent, instructions, variables));
  }

  private void fill(Stage stage) {
    Variables variables = stage.variables();
    for (Instruction instruction : stage.instructions()) {
      if (instruction instanceof Env env) {
        Scope scope = stage.scopeAt(env);
        for (Pair pair : env.pairs()) {
          variables.set(pair.key(), env.index(), true, value(pair, env, scope));
        }
      } else if (instruction instanceof Arg arg) {
        for (Pair pair : arg.pairs()) {
          variables.set(pair.key(), arg.index(), false, pair.form() == Pair.Form.BARE ? inherited(pair.key())
              : value(pair, arg, stage.scopeAt(arg)));
        }
      }
    }
    tellShells(stage);
    stages.add(stage);
    stage.name().ifPresent(name -> byName.put(name, stage));
  }

  private void tellShells(Stage stage) {
    String shell = stage.parent().map(Stage::lastShell).orElse(isWindows(stage) ? "cmd" : firstShell);
    shell = stage.from().isPresent() ? chosen(stage.from().get(), shell) : shell;
    for (Instruction instruction : stage.instructions()) {
      shell = chosen(instruction, shell);
      Instruction inner = instruction instanceof Instruction.Onbuild onbuild ? onbuild.trigger() : instruction;
      if (inner instanceof Instruction.Shell choice) {
        shell = shellName(choice.shell().get(0).text());
      } else if (inner instanceof Instruction.Invocation invocation) {
        invocation.command().readBy(shell);
      }
    }
    stage.endsWithShell(shell);
  }

  /** Whether the base is an image of Windows, whose shell is cmd. */
  private static boolean isWindows(Stage stage) {
    return stage.from().map(from -> WINDOWS.matcher(stage.image().value()).find()).orElse(false);
  }

  private static String chosen(Instruction instruction, String otherwise) {
    String shell = otherwise;
    for (Span comment : instruction.line().comments()) {
      Matcher pragma = PRAGMA.matcher(comment.text());
      shell = pragma.matches() ? shellName(pragma.group(1)) : shell;
    }
    return shell;
  }

  private static String shellName(String path) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1).toLowerCase(Locale.ROOT);
    return name.endsWith(".exe") ? name.substring(0, name.length() - 4) : name;
  }

  private Scope.Variable inherited(String name) {
    Scope.Variable global = globalScope(globals, Integer.MAX_VALUE).lookup(name);
    return global.state() == Scope.State.UNDEFINED ? Scope.Variable.DECLARED : global;
  }

  private Scope.Variable value(Pair pair, Instruction instruction, Scope scope) {
    if (pair.form() == Pair.Form.BARE) {
      return Scope.Variable.DECLARED;
    }
    Expansion expansion = Lexer.expand(pair.value().text(), pair.value().escape(), scope);
    check(pair.value(), expansion);
    return expansion.isValid() && expansion.isKnown() ? Scope.Variable.set(expansion.value()) : Scope.Variable.DECLARED;
  }

  /** Reports what no value of the variables could mend. */
  private void check(Word word, Expansion expansion) {
    Expansion written = Lexer.expand(word.text(), word.escape(), Scope.ASIS);
    if (!expansion.isValid() && !written.isValid()) {
      errors.add(new SyntaxError(Kind.SUBSTITUTION, word.span().firstLine(), written.error()));
    }
  }
}
