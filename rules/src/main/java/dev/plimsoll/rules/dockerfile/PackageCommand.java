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
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A command of a package manager: which program, what it is told to do, and with what. */
record PackageCommand(Run run, Stage stage, Command command, String manager) {
  private static final Set<String> TAKERS = Set.of("-t", "--target-release", "--default-release", "-o", "--option", "-c", "--config-file", "--config", "-a",
      "--host-architecture", "--virtual", "-X", "--repository", "-p", "--root", "--keys-dir", "--repositories-file", "--arch", "--cache-dir", "--enablerepo",
      "--disablerepo", "--setopt", "-x", "--exclude", "--releasever", "--installroot", "--forcearch", "--repo", "--repoid", "-r", "--from", "--type", "--name",
      "-R", "-D", "--reposd-dir", "--wait");
  private static final Set<String> PIP_TAKERS = Set.of("-i", "--index-url", "--extra-index-url", "-f", "--find-links", "-t", "--target", "--prefix", "--root", "-b",
      "--build", "--src", "--platform", "--python-version", "--implementation", "--abi", "--root-user-action", "--upgrade-strategy", "--cache-dir", "--proxy",
      "--retries", "--timeout", "--trusted-host", "--cert", "--client-cert", "--log", "--no-binary", "--only-binary", "--progress-bar", "-c", "--constraint",
      "-r", "--requirement", "-e", "--editable", "-C", "--config-settings", "--global-option", "--install-option", "--exists-action", "--python", "--report",
      "--use-feature", "--use-deprecated", "--keyring-provider");
  private static final Set<String> NPM_TAKERS = Set.of("--registry", "--loglevel", "--prefix", "--cache", "--userconfig", "--tag", "-w", "--workspace", "--omit",
      "--include", "--only", "--before", "--network-timeout", "--fetch-retries", "--fetch-timeout", "--script-shell", "--node-version");
  private static final Set<String> GEM_TAKERS = Set.of("-v", "--version", "-i", "--install-dir", "-n", "--bindir", "-s", "--source", "-P", "--trust-policy", "-p",
      "--http-proxy", "--platform", "--document", "-g", "--file", "--without", "-B", "--bulk-threshold");
  private static final Set<String> GO_TAKERS = Set.of("-ldflags", "-tags", "-o", "-mod", "-gcflags", "-p", "-C", "-modfile", "-overlay", "-asmflags", "-exec",
      "-buildmode", "-pkgdir", "-toolexec");

  /** All commands of one of the programs in build steps of the file. */
  static List<PackageCommand> of(Dockerfile file, String... names) {
    Set<String> wanted = Set.of(names);
    List<PackageCommand> found = new ArrayList<>();
    for (Stage stage : file.stages()) {
      for (Run run : stage.all(Run.class)) {
        Script script = run.command().script();
        String[] present = script.names().stream().filter(name -> wanted.contains(name) || wanted.contains("pip") && isPython(name)).toArray(String[]::new);
        for (Command command : present.length == 0 ? List.<Command>of() : script.named(present)) {
          Command own = module(command);
          String name = own.name().startsWith("pip") && isPython(own.name()) ? "pip" : own.name();
          if (wanted.contains(name)) {
            found.add(new PackageCommand(run, stage, own, name));
          }
        }
      }
    }
    return found;
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
    return command.argumentsWithout(switch (manager) {
      case "pip" -> PIP_TAKERS;
      case "npm", "yarn", "pnpm" -> NPM_TAKERS;
      case "gem" -> GEM_TAKERS;
      case "go" -> GO_TAKERS;
      default -> TAKERS;
    });
  }

  String task() {
    return arguments().isEmpty() ? "" : arguments().get(0).text();
  }

  /** Everything behind the task. */
  List<ShellWord> packages() {
    List<ShellWord> arguments = arguments();
    return arguments.isEmpty() ? List.of() : arguments.subList(1, arguments.size());
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

  /** Whether a mount of the step keeps what is written below one of the directories out of the layer. */
  static boolean isMounted(Run run, String... directories) {
    return run.mounts().stream().filter(mount -> mount.type().equals("cache") || mount.type().equals("tmpfs"))
        .map(mount -> mount.target().replaceFirst("/+$", ""))
        .anyMatch(target -> !target.isEmpty() && List.of(directories).stream().anyMatch(directory -> directory.equals(target) || directory.startsWith(target + "/")));
  }
}
