package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/**
 * Finds running containers without a memory request, their own or their pod's.
 *
 * @param amount what the fix sets
 */
public record MissingMemoryRequest(String amount) implements ContainerRule {
  public MissingMemoryRequest() {
    this("128Mi");
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-memory-request", Severity.WARNING, "A container has no memory request")
        .tags("recommended", "reliability")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:unset-memory-requirements",
            "kube-score:container-resources",
            "polaris:memoryRequestsMissing",
            "trivy:KSV-0016",
            "checkov:CKV_K8S_12");
  }

  @Override
  public boolean concerns(Container container) {
    return !container.isInit() && Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!Amounts.isRequested(container, "memory")) {
      Amounts.reportMissing(container, "requests", "memory", amount, findings);
    }
  }
}
