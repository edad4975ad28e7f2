package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Locale;
import java.util.Optional;

/** Finds stages that copy from themselves. */
public final class SelfCopy implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/self-copy", Severity.ERROR, "COPY --from names its own stage")
        .tags("recommended")
        .aliases("hadolint:DL3023", "trivy:DS-0006");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      for (Copy copy : stage.all(Copy.class)) {
        Optional<Flag> flag = copy.from();
        boolean own = flag.isPresent() && stage.from().isPresent()
            && (stage.name().equals(Optional.of(flag.get().value().toLowerCase(Locale.ROOT))) || flag.get().value().equals(Integer.toString(stage.index())));
        if (own && file.stage(flag.get().value(), stage).isEmpty()) {
          findings.report(stage, flag.get().valueSpan(), "stage \"" + flag.get().value() + "\" copies from itself");
        }
      }
    }
  }
}
