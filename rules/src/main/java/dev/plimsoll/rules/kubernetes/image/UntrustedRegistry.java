package dev.plimsoll.rules.kubernetes.image;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Holds the registries of images against a list of trusted ones. */
public record UntrustedRegistry(List<String> allow) implements ContainerRule {
  private static final List<String> PUBLIC = List.of("docker.io", "gcr.io", "*.gcr.io", "*.pkg.dev", "ghcr.io", "quay.io",
      "registry.k8s.io", "mcr.microsoft.com", "public.ecr.aws", "*.amazonaws.com", "*.azurecr.io", "registry.gitlab.com",
      "registry.access.redhat.com", "registry.redhat.io", "cgr.dev", "nvcr.io");

  /** Trusts the well-known public registries and the private ones of the large clouds. */
  public UntrustedRegistry() {
    this(PUBLIC);
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/untrusted-registry", Severity.WARNING, "An image comes from a registry that is not trusted")
        .tags("security", "strict")
        .aliases("trivy:KSV-0125");
  }

  @Override
  public void check(Container container, Findings findings) {
    container.settledImage().ifPresent(image -> {
      String name = image.fullName();
      if (allow.stream().noneMatch(trusted -> isWithin(name, trusted))) {
        findings.report(container, container.placeOf("image"), container.label() + " takes image \"" + image
            + "\" from a registry that is not trusted");
      }
    });
  }

  /** A trusted entry is a host, a host with a path, or {@code *.host} for all hosts below it. */
  private static boolean isWithin(String name, String trusted) {
    if (trusted.startsWith("*.")) {
      return name.substring(0, name.indexOf('/')).endsWith(trusted.substring(1));
    }
    return name.startsWith(trusted.endsWith("/") ? trusted : trusted + "/") || name.equals(trusted);
  }
}
