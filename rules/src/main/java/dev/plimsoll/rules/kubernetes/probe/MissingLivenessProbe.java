package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds main containers of lasting workloads without a liveness probe. */
public record MissingLivenessProbe() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-liveness-probe", Severity.INFO, "A container has no liveness probe")
        .tags("strict", "reliability")
        .aliases("kube-linter:no-liveness-probe", "polaris:livenessProbeMissing", "checkov:CKV_K8S_8");
  }

  @Override
  public boolean concerns(Container container) {
    return container.isMain() && Probed.serves(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    if (container.probe("livenessProbe").isEmpty()) {
      findings.report(container, container.place(), container.label() + " has no liveness probe");
    }
  }
}
