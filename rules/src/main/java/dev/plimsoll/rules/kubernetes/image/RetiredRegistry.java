package dev.plimsoll.rules.kubernetes.image;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Map;

/** Finds images of registries and organisations that moved. */
public record RetiredRegistry() implements ContainerRule {
  private static final Map<String, String> MOVED = Map.of(
      "k8s.gcr.io/", "registry.k8s.io",
      "gcr.io/google-containers/", "registry.k8s.io",
      "gcr.io/google_containers/", "registry.k8s.io",
      "quay.io/kubernetes-ingress-controller/", "registry.k8s.io/ingress-nginx",
      "docker.io/bitnami/", "docker.io/bitnamilegacy");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/retired-registry", Severity.WARNING, "An image comes from a registry that is no longer served as it was")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(Container container, Findings findings) {
    container.settledImage().filter(image -> image.digest().isEmpty()).ifPresent(image -> {
      for (Map.Entry<String, String> moved : MOVED.entrySet()) {
        if (image.fullName().startsWith(moved.getKey())) {
          findings.report(container, container.placeOf("image"), container.label() + " takes image \"" + image + "\" from \""
              + moved.getKey().replaceFirst("/$", "") + "\", which has moved to \"" + moved.getValue() + "\"");
        }
      }
    });
  }
}
