package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerPort;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Optional;

/** Finds ports of containers without a number that a port can have. */
public record MissingContainerPort() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-container-port", Severity.ERROR, "A container's port has no valid number")
        .tags("recommended", "schema")
        .aliases("kube-linter:invalid-target-ports", "kube-score:container-ports-check");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete();
  }

  @Override
  public void check(Container container, Findings findings) {
    for (ContainerPort port : container.ports()) {
      Optional<Scalar> written = port.node().scalar("containerPort").filter(scalar -> !scalar.isNull());
      boolean templated = written.filter(scalar -> scalar.text().contains("$")).isPresent();
      if (!templated && !Ports.isNumber(port.number().orElse(0))) {
        findings.report(container, port.node().placeOf("containerPort"), "a port of " + container.label() + " has "
            + written.map(scalar -> "containerPort \"" + scalar.text() + "\", which is none of 1 to 65535").orElse("no containerPort"));
      }
    }
  }
}
