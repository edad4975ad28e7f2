package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code allowPrivilegedContainer: true}. */
public record PrivilegedSecurityConstraint() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/privileged-security-constraint", Severity.WARNING, "A security context constraint of OpenShift lets containers run privileged")
        .tags("security")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:scc-deny-privileged-container");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (object.is("security.openshift.io", "SecurityContextConstraints") && object.root().isTrue("allowPrivilegedContainer")) {
      findings.report(object.placeOf("allowPrivilegedContainer"), "constraint \"" + object.name() + "\" lets containers run privileged",
          List.of(), object.fix(Fix.Applicability.UNSAFE, "Set allowPrivilegedContainer to false", "false", "allowPrivilegedContainer"));
    }
  }
}
