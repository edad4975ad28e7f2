package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PolicyRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds roles that allow everything on everything, as cluster-admin does. */
public record AllRights() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/all-rights", Severity.WARNING, "A role allows every verb on every resource of every group")
        .tags("recommended", "security")
        .aliases("trivy:KSV-0044", "checkov:CKV_K8S_155", "checkov:CKV_K8S_156", "checkov:CKV_K8S_157", "checkov:CKV_K8S_158",
            "polaris:rolePodExecAttach", "polaris:clusterrolePodExecAttach");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Roles.isOwn(object, RiskyRole.ANY)) {
      return;
    }
    for (PolicyRule rule : PolicyRule.of(object)) {
      if (Roles.isEverything(Roles.grant(rule))) {
        findings.report(rule.node().placeOf("resources"), object.kind() + " \"" + object.name() + "\" allows everything on every resource");
      }
    }
  }
}
