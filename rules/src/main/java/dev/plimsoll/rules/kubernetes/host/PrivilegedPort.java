package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerPort;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds container ports below 1024. */
public record PrivilegedPort() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/privileged-port", Severity.INFO, "A container listens on a port below 1024")
        .tags("strict")
        .aliases("kube-linter:privileged-ports", "trivy:KSV-0117");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (ContainerPort port : container.ports()) {
      long number = port.number().orElse(0);
      if (number > 0 && number < 1024) {
        findings.report(container, port.node().placeOf("containerPort"), container.label() + " listens on port \"" + number + "\", below 1024");
      }
    }
  }
}
