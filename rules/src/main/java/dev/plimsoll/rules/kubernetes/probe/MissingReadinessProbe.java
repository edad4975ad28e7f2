package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds main containers of lasting workloads that open ports and have no readiness probe. */
public record MissingReadinessProbe() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-readiness-probe", Severity.WARNING, "A container that opens ports has no readiness probe")
        .tags("recommended", "reliability")
        .aliases("kube-linter:no-readiness-probe", "polaris:readinessProbeMissing", "checkov:CKV_K8S_9");
  }

  @Override
  public boolean concerns(Container container) {
    return container.isMain() && Probed.serves(container) && !container.object().is("apps", "DaemonSet") && !container.object().is("", "Pod");
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!container.ports().isEmpty() && container.probe("readinessProbe").isEmpty()) {
      findings.report(container, container.place(), container.label() + " opens ports and has no readiness probe");
    }
  }
}
