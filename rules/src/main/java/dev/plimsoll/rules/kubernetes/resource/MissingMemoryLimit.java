package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;

/**
 * Finds running containers without a memory limit, their own or their pod's.
 *
 * @param amount what the fix sets where no request says more
 */
public record MissingMemoryLimit(String amount) implements ContainerRule {
  public MissingMemoryLimit() {
    this("256Mi");
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-memory-limit", Severity.WARNING, "A container has no memory limit")
        .tags("recommended", "reliability")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:unset-memory-requirements",
            "kube-score:container-resources",
            "polaris:memoryLimitsMissing",
            "trivy:KSV-0018",
            "checkov:CKV_K8S_13");
  }

  @Override
  public boolean concerns(Container container) {
    return !container.isInit() && Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!Amounts.isSet(container, "limits", "memory")) {
      Amounts.reportMissing(container, "limits", "memory", container.resource("requests", "memory").map(Scalar::text).orElse(amount), findings);
    }
  }
}
