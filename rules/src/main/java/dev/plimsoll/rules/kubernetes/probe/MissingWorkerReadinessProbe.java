package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds the containers without a readiness probe that {@code missing-readiness-probe} leaves alone. */
public record MissingWorkerReadinessProbe() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-worker-readiness-probe", Severity.INFO, "A container that opens no port has no readiness probe")
        .tags("strict", "reliability")
        .aliases("kube-linter:no-readiness-probe", "polaris:readinessProbeMissing", "checkov:CKV_K8S_9");
  }

  @Override
  public boolean concerns(Container container) {
    return container.isMain() && Probed.serves(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    boolean elsewhere = !container.ports().isEmpty() && !container.object().is("apps", "DaemonSet") && !container.object().is("", "Pod");
    if (!elsewhere && container.probe("readinessProbe").isEmpty()) {
      findings.report(container, container.place(), container.label() + " has no readiness probe");
    }
  }
}
