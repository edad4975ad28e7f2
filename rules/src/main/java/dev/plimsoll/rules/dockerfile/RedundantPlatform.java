package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Instruction.From;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds the platform flag that changes nothing. */
public final class RedundantPlatform implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/redundant-platform", Severity.INFO, "FROM asks for the platform that it gets anyway")
        .fix(Fixable.SAFE)
        .tags("recommended", "style")
        .aliases("hadolint:DL3065", "buildkit:RedundantTargetPlatform");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      Optional<Flag> flag = stage.from().flatMap(From::platform);
      if (flag.isPresent() && flag.get().value().matches("\\$TARGETPLATFORM|\\$\\{TARGETPLATFORM\\}")) {
        findings.report(stage, flag.get().span(), "platform \"" + flag.get().value() + "\" is what FROM takes anyway",
            Fix.safe("Remove the flag", flag.get().withBlanks(), ""));
      }
    }
  }
}
