package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds apt-get dist-upgrade. */
public final class DistUpgrade implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/dist-upgrade", Severity.WARNING, "A build step upgrades the whole distribution")
        .tags("strict")
        .aliases("trivy:DS-0024");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (PackageCommand command : PackageCommand.of(file, "apt-get", "apt", "aptitude")) {
      if (command.task().matches("dist-upgrade|full-upgrade")) {
        findings.report(command.stage(), command.arguments().get(0).span(), "\"" + command.manager() + " " + command.task() + "\" may replace any package of the base image");
      }
    }
  }
}
