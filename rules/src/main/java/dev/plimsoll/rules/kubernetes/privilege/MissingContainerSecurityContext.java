package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds containers without a security context. */
public record MissingContainerSecurityContext() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-container-security-context", Severity.INFO, "A container has no security context of its own")
        .tags("strict")
        .aliases("checkov:CKV_K8S_30");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete();
  }

  @Override
  public void check(Container container, Findings findings) {
    if (container.securityContext().filter(context -> !context.isEmpty()).isEmpty()) {
      findings.report(container, container.placeOf("securityContext"), container.label() + " has no security context");
    }
  }
}
