package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** Finds Ingresses that serve plain HTTP alone. */
public record IngressWithoutTls() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/ingress-without-tls", Severity.INFO, "An Ingress has no certificate")
        .tags("strict", "security")
        .aliases("polaris:tlsSettingsMissing");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (Ingresses.isIngress(object) && object.spec().isPresent() && !object.overlay().patches()) {
      Mapping spec = object.spec().get();
      List<Mapping> tls = spec.mappings("tls");
      if (tls.isEmpty()) {
        findings.report(spec.placeOf("tls"), "Ingress \"" + object.name() + "\" has no \"tls\"");
      }
    }
  }
}
