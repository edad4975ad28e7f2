package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds containers that add any capability. */
public record AddedCapability() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/added-capability", Severity.INFO, "A container adds a capability")
        .tags("strict")
        .aliases("checkov:CKV_K8S_25");
  }

  @Override
  public void check(Container container, Findings findings) {
    container.addedCapabilities().stream().findFirst().ifPresent(added ->
        findings.report(container, added.span(), container.label() + " adds capability \"" + added.text() + "\""));
  }
}
