package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.ImageReference;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds base images that only a build argument makes whole. */
public final class EmptyBaseImage implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/empty-base-image", Severity.WARNING,
        "FROM is empty or malformed when the arguments keep their defaults")
        .tags("strict", "reliability")
        .aliases("buildkit:InvalidDefaultArgInFrom");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      if (stage.from().isEmpty() || stage.image().undefined().isEmpty() && !stage.from().get().image().hasReferences()) {
        continue;
      }
      Word word = stage.from().get().image();
      boolean platform = word.references().stream().anyMatch(reference -> reference.name().matches("(BUILD|TARGET)[A-Z]+"));
      boolean whole = stage.image().isValid() && (stage.parent().isPresent() || ImageReference.parse(stage.image().value()).isPresent());
      if (!whole && !platform && stage.image().undefined().isEmpty()) {
        findings.report(stage, word.span(), "base image \"" + word.text() + "\" comes to \"" + stage.image().value() + "\" by default");
      }
    }
  }
}
