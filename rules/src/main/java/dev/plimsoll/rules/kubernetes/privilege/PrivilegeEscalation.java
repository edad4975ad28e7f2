package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code allowPrivilegeEscalation: true} as written. */
public record PrivilegeEscalation() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/privilege-escalation", Severity.WARNING, "A container asks to let its processes gain privileges")
        .tags("recommended", "security")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:privilege-escalation-container");
  }

  @Override
  public void check(Container container, Findings findings) {
    if (container.isTrue("securityContext", "allowPrivilegeEscalation")) {
      findings.report(container, container.placeOf("securityContext", "allowPrivilegeEscalation"),
          container.label() + " allows privilege escalation", List.of(),
          container.fix(Fix.Applicability.UNSAFE, "Set allowPrivilegeEscalation to false", "false", "securityContext", "allowPrivilegeEscalation"));
    }
  }
}
