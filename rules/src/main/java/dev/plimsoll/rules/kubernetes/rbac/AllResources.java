package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.ObjectFact.Grant;
import dev.plimsoll.kubernetes.PolicyRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Set;

/** Finds roles that speak of all resources, those among them that come with a later version or operator. */
record AllResources(RuleMeta meta, String kind) implements KubernetesRule {
  private static final Set<String> VERBS = Set.of("*", "get", "list", "watch", "create", "update", "patch", "delete", "deletecollection", "impersonate");

  static final AllResources CLUSTER = new AllResources(
      RuleMeta.of("kubernetes/all-resources-in-cluster", Severity.INFO, "A ClusterRole grants rights on all resources")
          .tags("strict", "security").aliases("trivy:KSV-0046"), "ClusterRole");
  static final AllResources NAMESPACE = new AllResources(
      RuleMeta.of("kubernetes/all-resources-in-namespace", Severity.INFO, "A Role grants rights on all resources")
          .tags("strict", "security").aliases("trivy:KSV-0112"), "Role");

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Roles.isOwn(object, List.of(kind))) {
      return;
    }
    for (PolicyRule rule : PolicyRule.of(object)) {
      Grant grant = Roles.grant(rule);
      if (grant.resources().contains("*") && grant.verbs().stream().anyMatch(VERBS::contains)) {
        findings.report(rule.node().placeOf("resources"), object.kind() + " \"" + object.name() + "\" grants \""
            + String.join("\", \"", grant.verbs()) + "\" on all resources");
      }
    }
  }
}
