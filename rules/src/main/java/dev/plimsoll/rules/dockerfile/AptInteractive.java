package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;

/** Finds apt where apt-get is meant. */
public final class AptInteractive implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/apt-interactive", Severity.INFO, "A build step uses apt, which is made for people")
        .fix(Fixable.SAFE)
        .tags("recommended", "style")
        .aliases("hadolint:DL3027", "checkov:CKV_DOCKER_9");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (PackageCommand command : PackageCommand.of(file, "apt")) {
      Span name = command.command().words().get(0).span();
      boolean same = command.task().matches("install|update|remove|purge|upgrade|autoremove|clean|autoclean|download|source|build-dep");
      if (same && name.text().equals("apt")) {
        findings.report(command.stage(), name, "\"apt\" is made for people", Fix.safe("Use apt-get", name, "apt-get"));
      } else if (!command.task().isEmpty()) {
        findings.report(command.stage(), name, "\"apt\" is made for people");
      }
    }
  }
}
