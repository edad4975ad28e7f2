package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Expansion;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds final stages that go back to root, or build on a stage that does. */
public final class RootUser implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/root-user", Severity.WARNING, "The image's last USER is root")
        .tags("recommended", "security")
        .aliases("hadolint:DL3002", "trivy:DS-0002", "checkov:CKV_DOCKER_8");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    file.finalStage().ifPresent(stage -> stage.user().ifPresent(user -> {
      Expansion expansion = file.expand(user.user(), user);
      String name = expansion.value().split(":", 2)[0];
      if (expansion.isValid() && expansion.isKnown() && (name.equals("root") || name.matches("0+"))) {
        findings.report(stage, user.user().span().firstLine(), "container runs as \"" + expansion.value() + "\"");
      }
    }));
  }
}
