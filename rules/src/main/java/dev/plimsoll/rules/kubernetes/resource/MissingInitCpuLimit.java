package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/**
 * Finds init containers without a CPU limit.
 *
 * @param amount what the fix sets
 */
public record MissingInitCpuLimit(String amount) implements ContainerRule {
  public MissingInitCpuLimit() {
    this("1");
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-init-cpu-limit", Severity.INFO, "An init container has no CPU limit")
        .tags("strict", "reliability")
        .fix(Fixable.UNSAFE)
        .aliases("kube-score:container-resources",
            "trivy:KSV-0011",
            "checkov:CKV_K8S_11");
  }

  @Override
  public boolean concerns(Container container) {
    return container.isInit() && Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!Amounts.isSet(container, "limits", "cpu")) {
      Amounts.reportMissing(container, "limits", "cpu", amount, findings);
    }
  }
}
