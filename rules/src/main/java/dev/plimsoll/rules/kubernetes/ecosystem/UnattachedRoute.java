package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.YamlNode;

/** Finds Gateway API routes that no Gateway serves. */
public record UnattachedRoute() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unattached-route", Severity.WARNING, "A Gateway API route has no parent and serves nothing")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("gateway.networking.k8s.io", "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute") || object.overlay().patches()) {
      return;
    }
    boolean complete = object.spec().map(spec -> !spec.mappings("rules").isEmpty() && !spec.has("useDefaultGateways")).orElse(false);
    if (complete && object.root().at("spec", "parentRefs").flatMap(YamlNode::asSequence).map(parents -> parents.items().isEmpty()).orElse(
        object.root().at("spec", "parentRefs").isEmpty())) {
      findings.report(object.placeOf("spec", "parentRefs"), object.kind() + " \"" + object.name() + "\" has no parentRefs");
    }
  }
}
