package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/**
 * Finds init containers without a CPU request.
 *
 * @param amount what the fix sets
 */
public record MissingInitCpuRequest(String amount) implements ContainerRule {
  public MissingInitCpuRequest() {
    this("100m");
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-init-cpu-request", Severity.INFO, "An init container has no CPU request")
        .tags("strict", "reliability")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:unset-cpu-requirements",
            "kube-score:container-resources",
            "trivy:KSV-0015",
            "checkov:CKV_K8S_10");
  }

  @Override
  public boolean concerns(Container container) {
    return container.isInit() && Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!Amounts.isRequested(container, "cpu")) {
      Amounts.reportMissing(container, "requests", "cpu", amount, findings);
    }
  }
}
