package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;

/** Finds ranges of a MetalLB pool that MetalLB refuses. */
public record InvalidAddressRange() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-address-range", Severity.ERROR, "A MetalLB pool has an invalid range of addresses")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("metallb.io", "IPAddressPool", "AddressPool") || object.spec().isEmpty()) {
      return;
    }
    for (Scalar range : object.spec().get().scalars("addresses")) {
      String fault = range.isNull() || Placeholder.isIn(range.text()) ? "" : AddressRange.of(range.text()).fault();
      if (!fault.isEmpty()) {
        findings.report(range.span(), "\"" + range.text() + "\" " + fault);
      }
    }
  }
}
