package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.List;

/** Finds default ServiceAccounts that are written down and still give their token to every pod. */
public record MountingDefaultAccount() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/mounting-default-account", Severity.INFO, "A default ServiceAccount gives its token to every pod")
        .tags("strict", "security")
        .fix(Fixable.UNSAFE)
        .aliases("checkov:CKV_K8S_41");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    boolean denied = object.root().scalar("automountServiceAccountToken").map(Scalar::isFalse).orElse(false);
    if (object.is("", "ServiceAccount") && object.name().equals("default") && !denied) {
      findings.report(object.place(), "the default ServiceAccount gives its token to every pod of its namespace", List.of(),
          object.fix(Fix.Applicability.UNSAFE, "Set automountServiceAccountToken to false", "false", "automountServiceAccountToken"));
    }
  }
}
