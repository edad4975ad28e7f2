package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.ImageReference;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds base images with a tag that moves with every release. */
public final class LatestTag implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/latest-tag", Severity.WARNING, "A base image is pinned to the tag \"latest\"")
        .tags("recommended", "reliability")
        .aliases("hadolint:DL3007", "trivy:DS-0001", "checkov:CKV_DOCKER_7");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      if (stage.from().isEmpty() || stage.parent().isPresent() || !stage.image().isValid()) {
        continue;
      }
      Word word = stage.from().get().image();
      String text = stage.image().isKnown() ? stage.image().value() : word.text();
      ImageReference image = ImageReference.split(text);
      if (image.tag().equals("latest") && !image.hasDigest()) {
        findings.report(stage, word.span(), "base image \"" + text + "\" moves with every release");
      }
    }
  }
}
