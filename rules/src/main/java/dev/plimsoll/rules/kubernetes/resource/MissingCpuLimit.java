package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/**
 * Finds running containers without a CPU limit, their own or their pod's.
 *
 * @param amount what the fix sets
 */
public record MissingCpuLimit(String amount) implements ContainerRule {
  public MissingCpuLimit() {
    this("1");
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-cpu-limit", Severity.INFO, "A container has no CPU limit")
        .tags("strict", "reliability")
        .fix(Fixable.UNSAFE)
        .aliases("kube-score:container-resources",
            "polaris:cpuLimitsMissing",
            "trivy:KSV-0011",
            "checkov:CKV_K8S_11");
  }

  @Override
  public boolean concerns(Container container) {
    return !container.isInit() && Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!Amounts.isSet(container, "limits", "cpu")) {
      Amounts.reportMissing(container, "limits", "cpu", amount, findings);
    }
  }
}
