package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.From;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds stages called scratch or context. */
public final class ReservedStage implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/reserved-stage", Severity.WARNING, "A stage has a name that means something else")
        .tags("recommended")
        .aliases("hadolint:DL3063", "buildkit:ReservedStageName");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      if (stage.name().filter(name -> name.equals("scratch") || name.equals("context")).isPresent()) {
        Word word = stage.from().flatMap(From::stageName).orElseThrow();
        findings.report(stage, word.span(), "stage name \"" + word.text() + "\" is reserved");
      }
    }
  }
}
