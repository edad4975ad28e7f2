package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.List;
import java.util.Set;

/** Finds bindings whose Role, ClusterRole or ServiceAccount is not in the project, in directories that hold such. */
public record DanglingRoleBinding() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/dangling-role-binding", Severity.WARNING, "A binding refers to a Role or ServiceAccount that is not in the project")
        .tags("recommended", "security");
  }

  private static final Set<String> BUILT_IN = Set.of("admin", "edit", "view", "cluster-admin", "default");

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (String kind : List.of("RoleBinding", "ClusterRoleBinding")) {
      for (ObjectFact binding : cluster.ofKind(kind)) {
        for (ObjectFact.Reference reference : binding.references()) {
          if (isJudged(reference) && nearby.keeps(binding, List.of(reference.kind())) && isMissing(cluster, binding, reference)) {
            findings.report(binding, reference.place(), binding.kind() + " \"" + binding.name() + "\" refers to " + reference.kind() + " \""
                + reference.name() + "\", which is not in the project"
                + Spelling.hint(reference.name(), cluster.ofKind(reference.kind()).stream().map(ObjectFact::name).toList()));
          }
        }
      }
    }
  }

  private static boolean isJudged(ObjectFact.Reference reference) {
    boolean kind = reference.role().equals("roleRef") || reference.kind().equals("ServiceAccount");
    return kind && !reference.name().isEmpty() && !BUILT_IN.contains(reference.name()) && reference.name().indexOf(':') < 0 && reference.name().indexOf('$') < 0;
  }

  private static boolean isMissing(Cluster cluster, ObjectFact binding, ObjectFact.Reference reference) {
    String namespace = reference.kind().equals("ClusterRole") ? "" : reference.namespace().isEmpty() ? binding.namespace() : reference.namespace();
    boolean elsewhere = reference.kind().equals("ServiceAccount") && !reference.namespace().isEmpty()
        && cluster.ofKind("ServiceAccount").stream().noneMatch(account -> Cluster.mayShare(account.namespace(), reference.namespace()));
    return !elsewhere && cluster.find(reference.kind(), namespace, reference.name()).isEmpty();
  }
}
