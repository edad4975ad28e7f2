package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Script;
import dev.plimsoll.shell.ShellWord;
import dev.plimsoll.shell.Statement;
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command of a package manager: which program, what it is told to do, and with what.
 *
 * @param isShipped whether the image that a build makes unless told otherwise holds what it leaves: it runs in the final stage or in one
 *     that this builds on
 */
record PackageCommand(Run run, Stage stage, Command command, String manager, boolean isShipped) {
  /** All commands of one of the programs in build steps of the file. */
  static List<PackageCommand> of(Dockerfile file, String... names) {
    Set<String> wanted = Set.of(names);
    List<PackageCommand> found = new ArrayList<>();
    Set<Stage> shipped = shipped(file);
    for (Stage stage : file.stages()) {
      for (Run run : stage.all(Run.class)) {
        Script script = run.command().script();
        String[] present = script.names().stream().filter(name -> wanted.contains(name) || wanted.contains("pip") && isPython(name)).toArray(String[]::new);
        for (Command command : present.length == 0 ? List.<Command>of() : script.named(present)) {
          Command own = module(command);
          String name = own.name().startsWith("pip") && isPython(own.name()) ? "pip" : own.name();
          if (wanted.contains(name)) {
            found.add(new PackageCommand(run, stage, own, name, shipped.contains(stage)));
          }
        }
      }
    }
    return found;
  }

  private static Set<Stage> shipped(Dockerfile file) {
    Set<Stage> shipped = new HashSet<>();
    Optional<Stage> stage = file.finalStage();
    while (stage.isPresent() && shipped.add(stage.get())) {
      stage = stage.get().parent();
    }
    return shipped;
  }

  private static boolean isPython(String name) {
    return name.startsWith("p") && name.matches("pip[0-9.]*|python[0-9.]*|pypy[0-9.]*");
  }

  /** {@code python -m pip} is pip. */
  private static Command module(Command command) {
    boolean pip = command.name().matches("python[0-9.]*|pypy[0-9.]*") && command.words().size() > 3 && command.words().get(1).text().equals("-m")
        && command.words().get(2).text().equals("pip");
    return pip ? new Command(command.words().subList(2, command.words().size()), command.assignments(), command.redirections(), command.span(),
        command.link(), command.wrappers(), command.isNested()) : command;
  }

  /** What it is told to do, {@code install} say, and what with: the words that are no flags and no values of flags. */
  List<ShellWord> arguments() {
    return command.argumentsWithout(ValueFlags.of(manager));
  }

  /** Where a finding about it belongs: its task, or its name when it has none. */
  Span place() {
    List<ShellWord> arguments = arguments();
    return (arguments.isEmpty() ? command.words() : arguments).get(0).span();
  }

  String task() {
    return arguments().isEmpty() ? "" : arguments().get(0).text();
  }

  /** Everything behind the task. */
  List<ShellWord> packages() {
    List<ShellWord> arguments = arguments();
    return arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
  }

  /** Whether an earlier command of the stage writes {@code setting} into a file of configuration, by the look of it. */
  boolean isConfigured(String setting) {
    for (Run earlier : stage.all(Run.class)) {
      boolean written = earlier.index() <= run.index() && earlier.command().script().named("echo", "printf", "sed").stream()
          .anyMatch(other -> other.rest().stream().anyMatch(word -> word.text().contains(setting)));
      if (written) {
        return true;
      }
    }
    return false;
  }

  /** Puts words behind the task; nothing where an array or a variable makes that unsure. */
  Optional<Edit> behindTask(String words) {
    if (run.command().isExec() || arguments().isEmpty()) {
      return Optional.empty();
    }
    Span task = arguments().get(0).span();
    return Optional.of(new Edit(task.source().span(task.end(), task.end()), words));
  }

  /** Puts a command behind the whole step, where that is a plain list of commands. */
  static Optional<Edit> behindStep(Run run, String words) {
    boolean plain = !run.command().isExec() && run.command().heredocs().isEmpty() && run.command().script().problems().isEmpty()
        && run.command().script().tree() instanceof Statement.Chain chain && !chain.items().isEmpty()
        && chain.links().stream().noneMatch(link -> link == Statement.Link.OR || link == Statement.Link.BACKGROUND)
        && !(chain.items().get(chain.items().size() - 1) instanceof Statement.Compound)
        && run.command().text().text().strip().matches("(?s).*[^;&|]");
    if (!plain || run.command().text().text().contains(" #")) {
      return Optional.empty();
    }
    int end = run.command().span().end();
    return Optional.of(new Edit(run.span().source().span(end, end), words));
  }

  /** Whether it empties one of the directories; {@code braces} as the shell has it. */
  boolean empties(boolean braces, String... directories) {
    return Removal.empties(run, command, braces, List.of(directories));
  }

  /** Whether a mount of the step keeps what is written below one of the directories out of the layer. */
  static boolean isMounted(Run run, String... directories) {
    return run.mounts().stream().filter(mount -> mount.type().equals("cache") || mount.type().equals("tmpfs"))
        .map(mount -> mount.target().replaceFirst("/+$", ""))
        .anyMatch(target -> !target.isEmpty() && List.of(directories).stream().anyMatch(directory -> directory.equals(target) || directory.startsWith(target + "/")));
  }
}
