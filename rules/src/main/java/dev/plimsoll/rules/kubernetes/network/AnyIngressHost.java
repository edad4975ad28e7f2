package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** Finds Ingresses that take requests for any host. */
public record AnyIngressHost() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/any-ingress-host", Severity.INFO, "An Ingress takes requests for any host")
        .tags("strict", "security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Ingresses.isIngress(object) || object.overlay().patches()) {
      return;
    }
    for (Mapping rule : object.spec().map(spec -> spec.mappings("rules")).orElse(List.of())) {
      String host = rule.text("host").orElse("");
      if (host.isEmpty() || host.startsWith("*")) {
        findings.report(rule.placeOf("host"), "Ingress \"" + object.name() + "\" takes requests for "
            + (host.isEmpty() ? "any host" : "any host under \"" + host + "\""));
      }
    }
  }
}
