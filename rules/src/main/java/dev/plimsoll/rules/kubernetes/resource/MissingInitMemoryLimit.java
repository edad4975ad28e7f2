package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/**
 * Finds init containers without a memory limit.
 *
 * @param amount what the fix sets
 */
public record MissingInitMemoryLimit(String amount) implements ContainerRule {
  public MissingInitMemoryLimit() {
    this("256Mi");
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-init-memory-limit", Severity.INFO, "An init container has no memory limit")
        .tags("strict", "reliability")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:unset-memory-requirements",
            "kube-score:container-resources",
            "trivy:KSV-0018",
            "checkov:CKV_K8S_13");
  }

  @Override
  public boolean concerns(Container container) {
    return container.isInit() && Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!Amounts.isSet(container, "limits", "memory")) {
      Amounts.reportMissing(container, "limits", "memory", amount, findings);
    }
  }
}
