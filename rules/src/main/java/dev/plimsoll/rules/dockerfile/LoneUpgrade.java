package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds steps of yum and dnf that upgrade what the base image holds and install nothing. */
public final class LoneUpgrade implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/lone-upgrade", Severity.WARNING, "A step upgrades whatever the base image holds")
        .tags("strict", "reliability")
        .aliases("trivy:DS-0017", "checkov:CKV_DOCKER_5");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    Map<Run, PackageCommand> upgrades = new LinkedHashMap<>();
    for (PackageCommand command : PackageCommand.of(file, "yum", "dnf", "microdnf", "tdnf")) {
      if (command.task().matches("update|upgrade|up") && command.packages().isEmpty()) {
        upgrades.put(command.run(), command);
      } else if (command.task().matches("install|in|localinstall|groupinstall|group|module|reinstall")) {
        upgrades.remove(command.run());
      }
    }
    upgrades.forEach((run, command) ->
        findings.report(command.stage(), command.place(), "\"" + command.manager() + " " + command.task() + "\" may replace any package of the base image"));
  }
}
