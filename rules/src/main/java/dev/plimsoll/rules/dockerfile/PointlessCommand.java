package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;

/** Finds commands that look at or steer a running system. */
public final class PointlessCommand implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/pointless-command", Severity.INFO,
        "A build step runs a command that means nothing in a build")
        .tags("recommended")
        .aliases("hadolint:DL3001");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Run run : file.all(Run.class)) {
      for (Command command : run.command().script().named("free", "kill", "mount", "ps", "service", "shutdown", "ssh", "top", "vim")) {
        boolean reading = command.isNamed("mount", "ssh") && (command.hasFlag("-V") || command.words().size() == 1);
        boolean allowed = command.isNamed("mount", "ssh", "kill", "service", "ps") && !run.mounts().isEmpty() || reading;
        if (!allowed) {
          findings.report(command.words().get(0).span(), "\"" + command.name() + "\" means nothing in a build");
        }
      }
    }
  }
}
