package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;
import dev.plimsoll.source.Span;

/** Finds sudo, which a build has no need of. */
public final class Sudo implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/sudo", Severity.WARNING, "A build step runs sudo")
        .fix(Fixable.UNSAFE)
        .tags("recommended", "security")
        .aliases("hadolint:DL3004", "trivy:DS-0010", "checkov:CKV2_DOCKER_1");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Run run : file.all(Run.class)) {
      for (Command command : run.command().script().named("sudo")) {
        boolean plain = command.words().size() > 1 && !command.words().get(1).isFlag();
        Span name = command.words().get(0).span();
        if (plain) {
          Span gone = name.source().span(name.start(), command.words().get(1).span().start());
          findings.report(name, "\"sudo\" runs in a build", Fix.unsafe("Run the command itself", gone, ""));
        } else {
          findings.report(name, "\"sudo\" runs in a build");
        }
      }
    }
  }
}
