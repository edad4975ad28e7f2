package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;

/** Finds Services that claim addresses for themselves. */
public record ExternalIp() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/external-ip", Severity.WARNING, "A Service claims addresses that nobody checks")
        .tags("strict", "security")
        .aliases("trivy:KSV-0108");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (object.is("", "Service")) {
      object.spec().ifPresent(spec -> {
        for (Scalar address : spec.scalars("externalIPs")) {
          findings.report(address.span(), "Service \"" + object.name() + "\" claims the address \"" + address.text() + "\"");
        }
      });
    }
  }
}
