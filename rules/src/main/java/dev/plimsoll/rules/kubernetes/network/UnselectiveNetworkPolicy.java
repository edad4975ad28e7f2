package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** Finds NetworkPolicies that pick neither pods nor namespaces. */
public record UnselectiveNetworkPolicy() implements KubernetesRule {
  private static final List<String> SELECTORS = List.of("podSelector", "namespaceSelector");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unselective-network-policy", Severity.WARNING, "A NetworkPolicy picks neither pods nor namespaces")
        .tags("recommended", "security")
        .aliases("trivy:KSV-0038");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    boolean policy = object.is("networking.k8s.io", "NetworkPolicy") || object.is("extensions", "NetworkPolicy");
    if (!policy || object.spec().isEmpty() || object.overlay().patches()) {
      return;
    }
    Mapping spec = object.spec().get();
    if (!isSelective(spec) && !anyPeer(spec, "ingress", "from") && !anyPeer(spec, "egress", "to")) {
      findings.report(spec.placeOf("podSelector"), "NetworkPolicy \"" + object.name() + "\" has no selector");
    }
  }

  private static boolean anyPeer(Mapping spec, String direction, String peers) {
    return spec.mappings(direction).stream().flatMap(rule -> rule.mappings(peers).stream()).anyMatch(UnselectiveNetworkPolicy::isSelective);
  }

  private static boolean isSelective(Mapping mapping) {
    return SELECTORS.stream().anyMatch(mapping::has);
  }
}
