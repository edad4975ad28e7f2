package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;

/** Finds chpasswd. */
public final class PasswordSet implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/password-set", Severity.WARNING, "A build step sets a password")
        .tags("recommended", "security")
        .aliases("checkov:CKV2_DOCKER_17");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Run run : file.all(Run.class)) {
      for (Command command : run.command().script().named("chpasswd")) {
        findings.report(command.words().get(0).span(), "\"chpasswd\" sets a password in the image");
      }
    }
  }
}
