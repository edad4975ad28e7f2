package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PolicyRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.List;

/** Finds {@code *} where a role names verbs, resources or groups. */
record WildcardInRole(RuleMeta meta, List<String> fields) implements KubernetesRule {
  static final WildcardInRole RIGHTS = new WildcardInRole(
      RuleMeta.of("kubernetes/wildcard-in-role", Severity.INFO, "A role grants all verbs or names all resources")
          .tags("strict", "security").aliases("kube-linter:wildcard-in-rules", "checkov:CKV_K8S_49"),
      List.of("verbs", "resources"));
  static final WildcardInRole GROUPS = new WildcardInRole(
      RuleMeta.of("kubernetes/wildcard-api-group", Severity.INFO, "A role speaks of all API groups")
          .tags("strict", "security").aliases("checkov:CKV_K8S_49"),
      List.of("apiGroups"));

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Roles.isOwn(object, RiskyRole.ANY)) {
      return;
    }
    for (PolicyRule rule : PolicyRule.of(object)) {
      for (String field : fields) {
        for (Scalar value : rule.node().scalars(field)) {
          if (value.text().equals("*")) {
            findings.report(value.span(), object.kind() + " \"" + object.name() + "\" has \"*\" among its " + field);
          }
        }
      }
    }
  }
}
