package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.Set;

/**
 * A binding to a group or user that stands for more people than anybody meant.
 *
 * @param kinds the kinds of subjects that are judged
 * @param names their names
 * @param who who they are, as the message says it
 * @param harmless roles that Kubernetes itself gives them
 */
record RiskySubject(RuleMeta meta, Set<String> kinds, Set<String> names, String who, Set<String> harmless) implements KubernetesRule {
  private static final Set<String> PUBLIC = Set.of("system:basic-user", "system:discovery", "system:public-info-viewer",
      "system:service-account-issuer-discovery", "kubeadm:bootstrap-signer-clusterinfo");

  static final RiskySubject ANONYMOUS = new RiskySubject(
      RuleMeta.of("kubernetes/anonymous-subject", Severity.ERROR, "A binding grants rights to those who have not logged in")
          .tags("recommended", "security").aliases("trivy:KSV-0122"),
      Set.of("User", "Group"), Set.of("system:anonymous", "system:unauthenticated"), "those who have not logged in", PUBLIC);
  static final RiskySubject AUTHENTICATED = new RiskySubject(
      RuleMeta.of("kubernetes/authenticated-subject", Severity.WARNING, "A binding grants rights to everybody who is logged in")
          .tags("recommended", "security").aliases("trivy:KSV-01011"),
      Set.of("Group"), Set.of("system:authenticated"), "everybody who is logged in", PUBLIC);
  static final RiskySubject MASTERS = new RiskySubject(
      RuleMeta.of("kubernetes/masters-subject", Severity.WARNING, "A binding speaks of the group system:masters")
          .tags("recommended", "security").aliases("trivy:KSV-0123"),
      Set.of("Group"), Set.of("system:masters"), "a group that no authorization is asked about", Set.of());

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Roles.isBinding(object) || object.name().equals("cluster-admin")
        || harmless.contains(object.root().text("roleRef", "name").orElse(""))) {
      return;
    }
    for (Mapping subject : object.root().mappings("subjects")) {
      String name = subject.text("name").orElse("");
      if (names.contains(name) && kinds.contains(subject.text("kind").orElse(""))) {
        findings.report(subject.placeOf("name"), object.kind() + " \"" + object.name() + "\" binds \"" + name + "\", " + who);
      }
    }
  }
}
