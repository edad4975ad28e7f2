package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;

/** Finds containers that are privileged or have SYS_ADMIN, which implies privilege escalation. */
public record ImpliedPrivilegeEscalation() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/implied-privilege-escalation", Severity.WARNING, "A container can gain privileges because of what else it has")
        .tags("security")
        .aliases("kube-linter:privilege-escalation-container");
  }

  @Override
  public void check(Container container, Findings findings) {
    if (container.isTrue("securityContext", "privileged")) {
      findings.report(container, container.placeOf("securityContext", "privileged"),
          container.label() + " allows privilege escalation by running privileged");
    }
    for (Scalar added : container.addedCapabilities()) {
      if (added.text().equals("SYS_ADMIN") || added.text().equals("CAP_SYS_ADMIN")) {
        findings.report(container, added.span(), container.label() + " allows privilege escalation by capability \"" + added.text() + "\"");
      }
    }
  }
}
