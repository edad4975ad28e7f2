package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PolicyRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Set;

/** Finds roles with every verb on resources that give power over others. */
public record WildcardVerb() implements KubernetesRule {
  private static final Set<String> POWERFUL = Set.of("secrets", "configmaps", "pods", "deployments", "daemonsets", "statefulsets", "replicasets",
      "replicationcontrollers", "jobs", "cronjobs", "roles", "clusterroles", "rolebindings", "clusterrolebindings", "users", "groups",
      "serviceaccounts", "nodes");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/wildcard-verb", Severity.INFO, "A role allows every verb on workloads, secrets or roles")
        .tags("strict", "security")
        .aliases("trivy:KSV-0045");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Roles.isOwn(object, RiskyRole.ANY)) {
      return;
    }
    for (PolicyRule rule : PolicyRule.of(object)) {
      boolean everyVerb = rule.verbs().stream().anyMatch(verb -> verb.text().equals("*"));
      rule.resources().stream().filter(resource -> everyVerb && POWERFUL.contains(resource.text())).findFirst().map(Scalar::text)
          .ifPresent(resource -> findings.report(rule.node().placeOf("verbs"),
              object.kind() + " \"" + object.name() + "\" allows every verb on \"" + resource + "\""));
    }
  }
}
