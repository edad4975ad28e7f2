package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Label;
import dev.plimsoll.dockerfile.Pair;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.List;

/** Finds labels that the project does not know. */
public record UnknownLabel(List<String> labels) implements DockerfileRule {
  public UnknownLabel() {
    this(List.of());
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/unknown-label", Severity.INFO, "A label is not on the project's list")
        .tags("recommended")
        .aliases("hadolint:DL3050");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    if (labels.isEmpty()) {
      return;
    }
    for (Label label : file.all(Label.class)) {
      for (Pair pair : label.pairs()) {
        if (!labels.contains(pair.key())) {
          findings.report(pair.name().span(), "label \"" + pair.key() + "\" is not on the list" + Spelling.hint(pair.key(), labels));
        }
      }
    }
  }
}
