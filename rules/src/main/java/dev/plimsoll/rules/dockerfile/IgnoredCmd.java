package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Cmd;
import dev.plimsoll.dockerfile.Instruction.Entrypoint;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds a CMD that a shell-form ENTRYPOINT drops, and one that an array ENTRYPOINT gets through a shell. */
public final class IgnoredCmd implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/ignored-cmd", Severity.WARNING, "CMD and ENTRYPOINT do not go together")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      List<Entrypoint> entrypoints = stage.own(Entrypoint.class);
      List<Cmd> commands = stage.own(Cmd.class);
      if (entrypoints.isEmpty() || commands.isEmpty()) {
        continue;
      }
      Entrypoint entrypoint = entrypoints.get(entrypoints.size() - 1);
      Cmd command = commands.get(commands.size() - 1);
      if (entrypoint.command().isEmpty() || command.command().isEmpty()) {
        continue;
      }
      if (!entrypoint.command().isExec() && !forwards(entrypoint)) {
        report(stage, command, entrypoint, "\"CMD\" is never used, since the entrypoint runs through a shell", findings);
      } else if (entrypoint.command().isExec() && !command.command().isExec() && !runsIt(entrypoint)) {
        report(stage, command, entrypoint, "\"CMD\" reaches the entrypoint as the words of a shell, \"/bin/sh -c\" first", findings);
      }
    }
  }

  private static void report(Stage stage, Cmd command, Entrypoint entrypoint, String message, Findings findings) {
    findings.report(stage, command.keyword(), message, List.of(new Related(entrypoint.keyword(), "the entrypoint")), List.of());
  }

  private static boolean forwards(Entrypoint entrypoint) {
    return entrypoint.command().text().text().contains("$@") || entrypoint.command().text().text().contains("$*");
  }

  /** Whether the entrypoint most likely runs the command it is given, as a script or an init does. */
  private static boolean runsIt(Entrypoint entrypoint) {
    return entrypoint.command().words().stream().anyMatch(word -> word.text().matches(".*(\\.sh|entry.?point|init|tini|start|run|exec|--|-c|gosu|su-exec|env|wrapper|bootstrap).*"));
  }
}
