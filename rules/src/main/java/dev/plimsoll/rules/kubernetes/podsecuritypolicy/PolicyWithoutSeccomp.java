package dev.plimsoll.rules.kubernetes.podsecuritypolicy;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds PodSecurityPolicies that give pods no seccomp profile. */
record PolicyWithoutSeccomp() implements KubernetesRule {
  private static final String DEFAULT = "seccomp.security.alpha.kubernetes.io/defaultProfileName";

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/policy-without-seccomp", Severity.INFO, "A PodSecurityPolicy gives pods no seccomp profile")
        .tags("security").aliases("checkov:CKV_K8S_32");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    String profile = object.annotations().getOrDefault(DEFAULT, "");
    if (object.kind().equals("PodSecurityPolicy") && !List.of("runtime/default", "docker/default").contains(profile)) {
      findings.report(object.placeOf("metadata", "annotations", DEFAULT), "policy \"" + object.name() + "\" gives pods no seccomp profile");
    }
  }
}
