package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds bindings to cluster-admin, the one that every cluster has left out. */
public record ClusterAdminBinding() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/cluster-admin-binding", Severity.WARNING, "A binding grants cluster-admin")
        .tags("recommended", "security")
        .aliases("kube-linter:cluster-admin-role-binding", "trivy:KSV-0111", "polaris:clusterrolebindingClusterAdmin",
            "polaris:rolebindingClusterAdminClusterRole");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    boolean bootstrap = object.name().equals("cluster-admin");
    if (Roles.isBinding(object) && !bootstrap && object.root().text("roleRef", "name").filter("cluster-admin"::equals).isPresent()) {
      findings.report(object.placeOf("roleRef", "name"), object.kind() + " \"" + object.name() + "\" grants cluster-admin");
    }
  }
}
