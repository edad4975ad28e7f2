package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds updates without an installation in the same step. */
public final class LoneUpdate implements DockerfileRule {
  private static final Pattern USES = Pattern.compile("install|in|add|upgrade|dist-upgrade|full-upgrade|safe-upgrade|patch|dup|source|build-dep|satisfy|download"
      + "|localinstall|groupinstall|group|module|reinstall|fix|search|show|info|cache");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/lone-update", Severity.WARNING,
        "A step updates package lists that another step uses")
        .tags("recommended", "reliability")
        .aliases("trivy:DS-0017", "checkov:CKV_DOCKER_5");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    Map<Run, PackageCommand> updates = new LinkedHashMap<>();
    Set<Run> used = new HashSet<>();
    for (PackageCommand command : PackageCommand.of(file, "apt-get", "apt", "aptitude", "apk", "yum", "dnf", "microdnf", "zypper")) {
      if (command.task().matches("update|refresh|ref")) {
        updates.putIfAbsent(command.run(), command);
      } else if (USES.matcher(command.task()).matches()) {
        used.add(command.run());
      }
    }
    updates.forEach((run, command) -> {
      boolean mounted = PackageCommand.isMounted(run, "/var/lib/apt/lists") || PackageCommand.isMounted(run, "/var/cache/apk");
      if (!used.contains(run) && !mounted) {
        findings.report(command.stage(), command.arguments().get(0).span(), "\"" + command.manager() + " " + command.task() + "\" installs nothing in its own step");
      }
    });
  }
}
