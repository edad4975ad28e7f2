package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds final stages without a USER, their own or inherited. */
public final class MissingUser implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/missing-user", Severity.WARNING, "An image never leaves root")
        .tags("strict", "security")
        .aliases("trivy:DS-0002", "checkov:CKV_DOCKER_3");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    Optional<Stage> last = file.finalStage();
    if (last.isEmpty() || last.get().from().isEmpty() || last.get().user().isPresent()) {
      return;
    }
    Stage stage = last.get();
    Stage root = stage.base();
    boolean unknown = !root.image().isKnown() || root.image().value().matches(".*(nonroot|non-root|rootless|unprivileged).*");
    if (!unknown) {
      findings.report(stage, stage.from().get().image().span(), "stage has no \"USER\", so its container runs as the base image's user, most often root");
    }
  }
}
