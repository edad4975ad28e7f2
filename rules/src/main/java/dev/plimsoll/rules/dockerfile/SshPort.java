package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Expose;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds containers that offer a login over SSH. */
public final class SshPort implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/ssh-port", Severity.WARNING, "EXPOSE opens port 22")
        .tags("recommended", "security")
        .aliases("trivy:DS-0004", "checkov:CKV_DOCKER_1");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Expose expose : file.all(Expose.class)) {
      for (Word port : expose.ports()) {
        if (file.expand(port, expose).value().matches("(?i)22(/tcp)?")) {
          findings.report(port.span(), "port \"" + port.text() + "\" offers a login over SSH");
        }
      }
    }
  }
}
