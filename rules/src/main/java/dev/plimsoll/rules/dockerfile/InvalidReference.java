package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.ImageReference;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds image names that no builder takes. */
public final class InvalidReference implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/invalid-reference", Severity.ERROR,
        "An image's name is not one that a registry could know")
        .tags("recommended");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (ImageUse use : ImageUse.of(file)) {
      if (!use.name().equals("scratch") && ImageReference.parse(use.name()).isEmpty() && !use.span().text().contains("$")) {
        findings.report(use.span(), "\"" + use.name() + "\" is no image reference");
      }
    }
  }
}
