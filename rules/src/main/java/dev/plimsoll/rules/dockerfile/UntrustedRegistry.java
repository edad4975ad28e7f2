package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.ImageReference;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Holds the registries of all images against a list. */
public record UntrustedRegistry(List<String> allow) implements DockerfileRule {
  public UntrustedRegistry() {
    this(List.of());
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/untrusted-registry", Severity.ERROR,
        "An image comes from a registry that is not on the list")
        .tags("recommended", "security")
        .aliases("hadolint:DL3026");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    if (allow.isEmpty()) {
      return;
    }
    for (ImageUse use : ImageUse.of(file)) {
      ImageReference image = ImageReference.split(use.name());
      if (!use.name().equals("scratch") && allow.stream().noneMatch(allowed -> matches(allowed, image))) {
        findings.report(use.span(), "registry \"" + image.registry() + "\" is not trusted");
      }
    }
  }

  private static boolean matches(String allowed, ImageReference image) {
    String registry = image.registry();
    if (allowed.startsWith("*")) {
      return registry.endsWith(allowed.substring(1));
    }
    if (allowed.endsWith("*")) {
      return (registry + "/" + image.repository()).startsWith(allowed.substring(0, allowed.length() - 1));
    }
    boolean hub = allowed.equals("hub.docker.com") && registry.equals("docker.io");
    return hub || registry.equals(allowed) || (registry + "/" + image.repository()).startsWith(allowed + "/");
  }
}
