package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds zypper dist-upgrade. */
public final class ZypperDup implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/zypper-dist-upgrade", Severity.WARNING,
        "A build step upgrades the whole distribution with zypper")
        .tags("strict")
        .aliases("hadolint:DL3035");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (PackageCommand command : PackageCommand.of(file, "zypper")) {
      if (command.task().matches("dist-upgrade|dup")) {
        findings.report(command.stage(), command.arguments().get(0).span(), "\"zypper " + command.task() + "\" may replace any package of the base image");
      }
    }
  }
}
