package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.ShellWord;
import java.util.List;
import java.util.Optional;

/** Finds an order of layers that installs everything again at each change. */
public final class SourceBeforeDependencies implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/source-before-dependencies", Severity.INFO,
        "All sources are copied before dependencies are installed")
        .tags("strict");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      Optional<Copy> sources = stage.own(Copy.class).stream()
          .filter(copy -> copy.from().isEmpty() && copy.files().stream().anyMatch(source -> source.unquoted().matches("\\.|\\./|\\*")))
          .findFirst();
      if (sources.isEmpty()) {
        continue;
      }
      Optional<Command> before = install(stage, 0, sources.get().index());
      Optional<Command> after = install(stage, sources.get().index(), Integer.MAX_VALUE);
      if (before.isEmpty() && after.isPresent()) {
        findings.report(stage, sources.get().keyword(), "all sources are copied before \"" + after.get().name() + "\" installs dependencies",
            List.of(new Related(after.get().span().firstLine(), "installed again whenever a source changes")), List.of());
      }
    }
  }

  private static Optional<Command> install(Stage stage, int from, int to) {
    return stage.own(Run.class).stream()
        .filter(run -> run.index() > from && run.index() < to && run.mounts().isEmpty())
        .flatMap(run -> run.command().script().commands().stream())
        .filter(SourceBeforeDependencies::installs)
        .findFirst();
  }

  private static boolean installs(Command command) {
    List<String> words = command.arguments().stream().map(ShellWord::text).toList();
    String first = words.isEmpty() ? "" : words.get(0);
    return switch (command.name()) {
      case "npm", "pnpm" -> words.size() == 1 && first.matches("install|ci|i");
      case "yarn" -> words.isEmpty() || words.size() == 1 && first.equals("install");
      case "pip", "pip3" -> first.equals("install") && command.hasFlag("-r", "--requirement");
      case "bundle", "bundler", "composer" -> first.equals("install");
      case "go" -> words.size() > 1 && first.equals("mod") && words.get(1).equals("download");
      default -> false;
    };
  }
}
