package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.ShellWord;

/** Finds sslverify turned off for yum or dnf. */
public final class UnverifiedRepository implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/unverified-repository", Severity.WARNING,
        "A package repository is set up without a check of certificates")
        .fix(Fixable.UNSAFE)
        .tags("recommended", "security")
        .aliases("checkov:CKV2_DOCKER_15");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (PackageCommand command : PackageCommand.of(file, "yum-config-manager", "dnf-config-manager", "yum", "dnf", "microdnf", "tdnf")) {
      for (ShellWord word : command.command().rest()) {
        if (word.text().matches("(?i)(--setopt=)?(\\S*\\.)?sslverify=(0|false|no)")) {
          String on = word.span().text().replaceFirst("(?i)=(0|false|no)(?=\\W*$)", "=1");
          findings.report(command.stage(), word.span(), "\"" + word.text() + "\" keeps certificates from being checked",
              Fix.unsafe("Check certificates", word.span(), on));
        }
      }
    }
  }
}
