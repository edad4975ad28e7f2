package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.ImageReference;
import dev.plimsoll.dockerfile.Instruction.From;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds base images whose version nobody chose. */
public final class UntaggedImage implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/untagged-image", Severity.WARNING, "A base image has neither a tag nor a digest")
        .tags("recommended", "reliability")
        .aliases("hadolint:DL3006", "trivy:DS-0001", "checkov:CKV_DOCKER_7");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      stage.from().ifPresent(from -> check(stage, from, findings));
    }
  }

  private static void check(Stage stage, From from, Findings findings) {
    String text = stage.image().isKnown() ? stage.image().value() : from.image().text();
    String last = text.substring(text.lastIndexOf('/') + 1);
    if (stage.parent().isPresent() || text.equals("scratch") || text.isEmpty() || last.indexOf('$') >= 0 || !stage.image().isValid()) {
      return;
    }
    ImageReference image = ImageReference.split(text);
    if (!image.hasTag() && !image.hasDigest() && !text.endsWith(":")) {
      findings.report(stage, from.image().span(), "base image \"" + text + "\" has no tag");
    }
  }
}
