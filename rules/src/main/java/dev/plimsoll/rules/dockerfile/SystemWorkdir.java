package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Workdir;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds working directories that the kernel or the boot loader owns. */
public final class SystemWorkdir implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/system-workdir", Severity.WARNING, "WORKDIR is in a directory of the system")
        .tags("recommended", "security")
        .aliases("trivy:DS-0030");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Workdir workdir : file.all(Workdir.class)) {
      String text = file.expand(workdir.path(), workdir).value();
      if (text.matches("/(proc|boot|dev|initrd|lost\\+found|sys)(/.*)?") && !text.matches("/dev/shm(/.*)?")) {
        findings.report(workdir.path().span().firstLine(), "working directory \"" + text + "\" belongs to the system");
      }
    }
  }
}
