package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds kinds in a Gatekeeper constraint that none of the API groups beside them has. */
public record UnmatchedConstraintKind() implements KubernetesRule {
  private static final Map<String, Set<String>> GROUPS = Map.ofEntries(
      Map.entry("Pod", Set.of("")), Map.entry("Service", Set.of("")), Map.entry("Namespace", Set.of("")), Map.entry("ConfigMap", Set.of("")),
      Map.entry("Secret", Set.of("")), Map.entry("ServiceAccount", Set.of("")), Map.entry("PersistentVolumeClaim", Set.of("")),
      Map.entry("ReplicationController", Set.of("")), Map.entry("Deployment", Set.of("apps", "extensions")),
      Map.entry("ReplicaSet", Set.of("apps", "extensions")), Map.entry("DaemonSet", Set.of("apps", "extensions")),
      Map.entry("StatefulSet", Set.of("apps")), Map.entry("Job", Set.of("batch")), Map.entry("CronJob", Set.of("batch")),
      Map.entry("Ingress", Set.of("networking.k8s.io", "extensions")), Map.entry("NetworkPolicy", Set.of("networking.k8s.io", "extensions")),
      Map.entry("Role", Set.of("rbac.authorization.k8s.io")), Map.entry("RoleBinding", Set.of("rbac.authorization.k8s.io")),
      Map.entry("ClusterRole", Set.of("rbac.authorization.k8s.io")), Map.entry("ClusterRoleBinding", Set.of("rbac.authorization.k8s.io")),
      Map.entry("HorizontalPodAutoscaler", Set.of("autoscaling")), Map.entry("PodDisruptionBudget", Set.of("policy")));
  private static final Set<String> KNOWN =
      Set.of("", "apps", "extensions", "batch", "networking.k8s.io", "rbac.authorization.k8s.io", "autoscaling", "policy");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unmatched-constraint-kind", Severity.WARNING, "A Gatekeeper constraint names a kind under a group that lacks it")
        .tags("recommended", "security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.group().equals("constraints.gatekeeper.sh")) {
      return;
    }
    List<Mapping> entries = object.root().at("spec", "match").flatMap(YamlNode::asMapping).map(match -> match.mappings("kinds")).orElse(List.of());
    for (Mapping entry : entries) {
      List<String> groups = entry.scalars("apiGroups").stream().map(Scalar::text).toList();
      if (groups.isEmpty() || !KNOWN.containsAll(groups)) {
        continue;
      }
      for (Scalar kind : entry.scalars("kinds")) {
        Set<String> of = GROUPS.getOrDefault(kind.text(), Set.of());
        if (!of.isEmpty() && groups.stream().noneMatch(of::contains)) {
          findings.report(kind.span(), "no API group of this entry has kind \"" + kind.text() + "\": the constraint never looks at it");
        }
      }
    }
  }
}
