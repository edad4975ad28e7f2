package dev.plimsoll.rules.kubernetes.image;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds images without a digest. */
public record UnpinnedImage() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unpinned-image", Severity.INFO, "A container runs an image that no digest pins")
        .tags("strict", "security")
        .aliases("checkov:CKV_K8S_43");
  }

  @Override
  public void check(Container container, Findings findings) {
    container.settledImage().filter(image -> image.digest().isEmpty()).ifPresent(image ->
        findings.report(container, container.placeOf("image"), container.label() + " runs image \"" + image + "\" without a digest"));
  }
}
