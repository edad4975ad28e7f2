package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;

/** Finds MetalLB pools that have nothing to give. */
public record EmptyAddressPool() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/empty-address-pool", Severity.ERROR, "A MetalLB pool has no addresses").tags("recommended", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("metallb.io", "IPAddressPool", "AddressPool") || object.overlay().patches()) {
      return;
    }
    boolean empty = object.root().at("spec", "addresses").map(node -> node.asSequence().map(list -> list.items().isEmpty())
        .orElse(node.asScalar().map(Scalar::isNull).orElse(false))).orElse(false);
    if (empty) {
      findings.report(object.root().at("spec").flatMap(YamlNode::asMapping).flatMap(spec -> spec.entry("addresses")).orElseThrow().key().span(),
          "pool \"" + object.name() + "\" has no addresses");
    }
  }
}
