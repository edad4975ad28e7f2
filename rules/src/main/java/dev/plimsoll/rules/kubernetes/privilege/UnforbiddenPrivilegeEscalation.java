package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds containers whose {@code allowPrivilegeEscalation} is not false. */
public record UnforbiddenPrivilegeEscalation() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unforbidden-privilege-escalation", Severity.WARNING, "A container does not forbid privilege escalation")
        .tags("security", "strict")
        .fix(Fixable.UNSAFE)
        .aliases("polaris:privilegeEscalationAllowed", "trivy:KSV-0001", "checkov:CKV_K8S_20");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows();
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!container.isFalse("securityContext", "allowPrivilegeEscalation")) {
      findings.report(container, container.placeOf("securityContext", "allowPrivilegeEscalation"),
          container.label() + " does not forbid privilege escalation", List.of(),
          container.fix(Fix.Applicability.UNSAFE, "Set allowPrivilegeEscalation to false", "false", "securityContext", "allowPrivilegeEscalation"));
    }
  }
}
