package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Expansion;
import dev.plimsoll.dockerfile.Instruction.Label;
import dev.plimsoll.dockerfile.Pair;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Map;

/** Holds the values of labels against the kinds that the project gives them. */
public record InvalidLabelValue(Map<String, String> kinds) implements DockerfileRule {
  public InvalidLabelValue() {
    this(Map.of());
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/invalid-label-value", Severity.WARNING, "A label's value is not of its kind")
        .tags("recommended")
        .aliases("hadolint:DL3051", "hadolint:DL3052", "hadolint:DL3053", "hadolint:DL3054", "hadolint:DL3055", "hadolint:DL3056", "hadolint:DL3058");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Label label : file.all(Label.class)) {
      for (Pair pair : label.pairs()) {
        String kind = kinds.getOrDefault(pair.key(), "");
        Expansion expansion = file.expand(pair.value(), label);
        if (kind.isEmpty() || !expansion.isKnown() || !expansion.isValid()) {
          continue;
        }
        if (expansion.value().isBlank()) {
          findings.report(pair.span().firstLine(), "label \"" + pair.key() + "\" is empty");
        } else if (!LabelKind.of(kind).test(expansion.value())) {
          findings.report(pair.value().span().firstLine(), "label \"" + pair.key() + "\" is \"" + expansion.value() + "\", which is not of kind " + kind);
        }
      }
    }
  }
}
