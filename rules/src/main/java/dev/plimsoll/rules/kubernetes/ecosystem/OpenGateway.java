package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;

/** Finds listeners that take routes from every namespace. */
public record OpenGateway() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/open-gateway", Severity.WARNING, "A Gateway takes routes from every namespace").tags("security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("gateway.networking.k8s.io", "Gateway") || object.spec().isEmpty()) {
      return;
    }
    for (Mapping listener : object.spec().get().mappings("listeners")) {
      if (listener.text("allowedRoutes", "namespaces", "from").orElse("").equals("All")) {
        findings.report(listener.placeOf("allowedRoutes", "namespaces", "from"), "listener \"" + listener.text("name").orElse("")
            + "\" takes routes from every namespace");
      }
    }
  }
}
