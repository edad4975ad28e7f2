package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds SealedSecrets that can be unsealed under any name in any namespace. */
public record ClusterWideSealedSecret() implements KubernetesRule {
  private static final String ANNOTATION = "sealedsecrets.bitnami.com/cluster-wide";

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/cluster-wide-sealed-secret", Severity.INFO, "A SealedSecret can be unsealed in any namespace")
        .tags("strict", "security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (object.is("bitnami.com", "SealedSecret") && "true".equals(object.annotations().get(ANNOTATION))) {
      findings.report(object.placeOf("metadata", "annotations", ANNOTATION), "SealedSecret \"" + object.name() + "\" can be unsealed in any namespace");
    }
  }
}
