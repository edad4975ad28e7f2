package dev.plimsoll.rules.kubernetes.image;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds images without a tag, or with {@code latest}, that no digest pins. */
public record LatestTag() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/latest-tag", Severity.WARNING, "A container runs an image whose tag can change under it")
        .tags("recommended", "reliability")
        .aliases("kube-linter:latest-tag", "kube-score:container-image-tag", "polaris:tagNotSpecified",
            "trivy:KSV-0013", "checkov:CKV_K8S_14");
  }

  @Override
  public void check(Container container, Findings findings) {
    container.settledImage().filter(image -> image.isLatest() && !image.repository().isEmpty()).ifPresent(image ->
        findings.report(container, container.placeOf("image"), container.label() + " runs image \"" + image + "\" "
            + (image.tag().isEmpty() ? "without a tag" : "by its tag \"latest\"")));
  }
}
