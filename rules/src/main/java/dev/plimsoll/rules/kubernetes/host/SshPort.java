package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerPort;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds TCP port 22 among the ports of containers. */
public record SshPort() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/ssh-port", Severity.WARNING, "A container runs an SSH server")
        .tags("recommended", "security")
        .aliases("kube-linter:ssh-port");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (ContainerPort port : container.ports()) {
      if (port.number().orElse(0) == 22 && port.protocol().equals("TCP")) {
        findings.report(container, port.node().placeOf("containerPort"), container.label() + " opens the SSH port \"22\"");
      }
    }
  }
}
