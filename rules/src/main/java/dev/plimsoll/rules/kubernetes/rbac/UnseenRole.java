package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.kubernetes.ObjectFact.Reference;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds bindings to roles that the project does not hold, so that nobody who reads it can tell what they grant. */
public record UnseenRole() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unseen-role", Severity.INFO, "A binding grants a role that the project does not hold")
        .tags("strict", "security")
        .aliases("polaris:rolebindingRolePodExecAttach", "polaris:rolebindingClusterRolePodExecAttach", "polaris:clusterrolebindingPodExecAttach");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    for (String kind : List.of("RoleBinding", "ClusterRoleBinding")) {
      for (ObjectFact binding : cluster.ofKind(kind)) {
        for (Reference reference : binding.references("roleRef")) {
          String namespace = reference.kind().equals("Role") ? binding.namespace() : "";
          boolean own = !Roles.isReserved(binding.name()) && !Roles.isBuiltIn(reference.name());
          if (own && binding.group().equals(Roles.GROUP) && cluster.find(reference.kind(), namespace, reference.name()).isEmpty()) {
            findings.report(binding, reference.place(), "what " + reference.kind() + " \"" + reference.name() + "\" grants is not in the project");
          }
        }
      }
    }
  }
}
