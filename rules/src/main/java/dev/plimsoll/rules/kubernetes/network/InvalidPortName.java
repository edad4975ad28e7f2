package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerPort;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds names of container ports that the API refuses. */
public record InvalidPortName() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-port-name", Severity.ERROR, "A container's port has a name that the API refuses")
        .tags("recommended", "schema")
        .aliases("kube-linter:invalid-target-ports", "kube-score:container-ports-check");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (ContainerPort port : container.ports()) {
      String mistake = port.name().isEmpty() ? "" : Ports.mistake(port.name());
      if (!mistake.isEmpty()) {
        findings.report(container, port.node().placeOf("name"), "port name \"" + port.name() + "\" of " + container.label() + " " + mistake);
      }
    }
  }
}
