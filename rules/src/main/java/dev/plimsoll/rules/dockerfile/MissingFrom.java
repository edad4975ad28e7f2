package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds files that build nothing because no stage is opened. */
public final class MissingFrom implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/missing-from", Severity.ERROR, "A Dockerfile has no FROM")
        .tags("recommended");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    boolean none = file.stages().stream().allMatch(stage -> stage.from().isEmpty());
    boolean broken = file.instructions().stream().anyMatch(instruction -> instruction.name().equals("FROM"));
    if (none && !broken && !file.instructions().isEmpty()) {
      findings.report(file.instructions().get(0).keyword(), "file has no \"FROM\"");
    }
  }
}
