package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Healthcheck;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds final stages without a HEALTHCHECK, their own or inherited. */
public final class MissingHealthcheck implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/missing-healthcheck", Severity.INFO, "The image has no HEALTHCHECK")
        .tags("strict", "reliability")
        .aliases("hadolint:DL3057", "trivy:DS-0026", "checkov:CKV_DOCKER_2");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    Optional<Stage> last = file.finalStage();
    if (last.isEmpty() || last.get().from().isEmpty()) {
      return;
    }
    for (Optional<Stage> stage = last; stage.isPresent(); stage = stage.get().parent()) {
      if (!stage.get().own(Healthcheck.class).isEmpty()) {
        return;
      }
    }
    findings.report(last.get(), last.get().from().get().image().span(), "stage has no \"HEALTHCHECK\"");
  }
}
