package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerPort;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds {@code hostPort}. */
public record HostPort() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/host-port", Severity.WARNING, "A container takes a port of its node")
        .tags("security")
        .aliases("polaris:hostPortSet", "trivy:KSV-0024", "checkov:CKV_K8S_26");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (ContainerPort port : container.ports()) {
      long number = port.hostPort().orElse(0);
      if (number != 0) {
        findings.report(container, port.node().placeOf("hostPort"), container.label() + " takes port \"" + number + "\" of its node");
      }
    }
  }
}
