package dev.plimsoll.rules.kubernetes.image;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds images that are not looked up at each start, those that a digest pins left out. */
public record CachedImage() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/cached-image", Severity.INFO, "A container may run an image from the cache of its node")
        .tags("strict", "security")
        .fix(Fixable.UNSAFE)
        .aliases("kube-score:container-image-pull-policy", "checkov:CKV_K8S_15");
  }

  @Override
  public void check(Container container, Findings findings) {
    String policy = container.imagePullPolicy();
    container.settledImage().filter(image -> image.digest().isEmpty()).ifPresent(image -> {
      if (!policy.equals("Always") && !(policy.isEmpty() && image.isLatest())) {
        findings.report(container, container.placeOf("imagePullPolicy"),
            container.label() + " may start \"" + image + "\" from the cache of its node", List.of(),
            container.fix(Fix.Applicability.UNSAFE, "Set imagePullPolicy to Always", "Always", "imagePullPolicy"));
      }
    });
  }
}
