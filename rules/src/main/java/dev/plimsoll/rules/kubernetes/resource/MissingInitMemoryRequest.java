package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/**
 * Finds init containers without a memory request.
 *
 * @param amount what the fix sets
 */
public record MissingInitMemoryRequest(String amount) implements ContainerRule {
  public MissingInitMemoryRequest() {
    this("128Mi");
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-init-memory-request", Severity.INFO, "An init container has no memory request")
        .tags("strict", "reliability")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:unset-memory-requirements",
            "kube-score:container-resources",
            "trivy:KSV-0016",
            "checkov:CKV_K8S_12");
  }

  @Override
  public boolean concerns(Container container) {
    return container.isInit() && Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!Amounts.isRequested(container, "memory")) {
      Amounts.reportMissing(container, "requests", "memory", amount, findings);
    }
  }
}
