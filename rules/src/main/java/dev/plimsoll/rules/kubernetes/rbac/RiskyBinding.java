package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.kubernetes.ObjectFact.Grant;
import dev.plimsoll.kubernetes.ObjectFact.Reference;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.function.Predicate;

/**
 * A binding whose role, which is in the project, grants a right that leads further than it looks.
 *
 * @param what what the role lets its subjects do, as the message says it
 * @param gives whether an entry of the role's rules gives it
 */
record RiskyBinding(RuleMeta meta, String what, Predicate<Grant> gives) implements ClusterRule {
  static RiskyBinding of(String name, String what, List<String> aliases, Predicate<Grant> gives) {
    RuleMeta meta = RuleMeta.of("kubernetes/" + name, Severity.INFO, "A binding lets its subjects " + what)
        .tags("strict", "security").aliases(aliases.toArray(String[]::new));
    return new RiskyBinding(meta, what, gives);
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    for (String kind : List.of("RoleBinding", "ClusterRoleBinding")) {
      for (ObjectFact binding : cluster.ofKind(kind)) {
        if (binding.group().equals(Roles.GROUP) && !Roles.isReserved(binding.name())) {
          binding.references("roleRef").forEach(reference -> judge(cluster, binding, reference, findings));
        }
      }
    }
  }

  private void judge(Cluster cluster, ObjectFact binding, Reference reference, Findings findings) {
    String namespace = reference.kind().equals("Role") ? binding.namespace() : "";
    for (ObjectFact role : cluster.named(reference.kind(), namespace, reference.name())) {
      for (Grant grant : role.grants()) {
        if (gives.test(grant)) {
          findings.report(binding, reference.place(), binding.kind() + " \"" + binding.name() + "\" lets its subjects " + what,
              List.of(new Related(grant.place(), role.kind() + " \"" + role.name() + "\" grants it here")), List.of());
          return;
        }
      }
    }
  }
}
