package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.ImageReference;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds images whose content may change under their tag. */
public final class MissingDigest implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/missing-digest", Severity.INFO, "An image is not pinned by its digest")
        .tags("strict", "security");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (ImageUse use : ImageUse.of(file)) {
      ImageReference image = ImageReference.split(use.name());
      if (!image.hasDigest() && !use.name().equals("scratch")) {
        findings.report(use.span(), "image \"" + use.name() + "\" has no digest");
      }
    }
  }
}
