package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.From;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds stages that hide an earlier one of the same name. */
public final class DuplicateStage implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/duplicate-stage", Severity.ERROR, "Two stages have the same name")
        .tags("recommended")
        .aliases("hadolint:DL3024", "buildkit:DuplicateStageName", "trivy:DS-0012", "checkov:CKV_DOCKER_11");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    Map<String, Word> seen = new HashMap<>();
    for (Stage stage : file.stages()) {
      if (stage.name().isEmpty()) {
        continue;
      }
      Word word = stage.from().flatMap(From::stageName).orElseThrow();
      Word first = seen.putIfAbsent(stage.name().get(), word);
      if (first != null) {
        findings.report(stage, word.span(), "stage \"" + word.text() + "\" has the name of an earlier one",
            List.of(new Related(first.span(), "the first")), List.of());
      }
    }
  }
}
