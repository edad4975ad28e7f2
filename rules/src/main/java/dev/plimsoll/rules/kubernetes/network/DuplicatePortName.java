package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerPort;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds names that two ports of a container share, which the API refuses. */
public record DuplicatePortName() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/duplicate-port-name", Severity.ERROR, "Two ports of a container have one name")
        .tags("recommended", "schema")
        .aliases("kube-score:container-ports-check");
  }

  @Override
  public void check(Container container, Findings findings) {
    Map<String, ContainerPort> seen = new HashMap<>();
    for (ContainerPort port : container.ports()) {
      ContainerPort first = port.name().isEmpty() ? null : seen.putIfAbsent(port.name(), port);
      if (first != null) {
        findings.report(container, port.node().placeOf("name"), container.label() + " has two ports named \"" + port.name() + "\"",
            List.of(new Related(first.node().placeOf("name"), "the other")), List.of());
      }
    }
  }
}
