package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;

/** Finds rights that are granted to a namespace's default ServiceAccount. */
public record DefaultAccountBinding() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/default-account-binding", Severity.WARNING, "A binding grants rights to a default ServiceAccount")
        .tags("recommended", "security")
        .aliases("checkov:CKV_K8S_42");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Roles.isBinding(object)) {
      return;
    }
    for (Mapping subject : object.root().mappings("subjects")) {
      boolean account = subject.text("kind").filter("ServiceAccount"::equals).isPresent();
      if (account && subject.text("name").filter("default"::equals).isPresent()) {
        findings.report(subject.placeOf("name"), object.kind() + " \"" + object.name()
            + "\" grants rights to every pod without a ServiceAccount of its own");
      }
    }
  }
}
