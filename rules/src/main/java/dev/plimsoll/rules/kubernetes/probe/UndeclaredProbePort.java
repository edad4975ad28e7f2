package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerPort;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Probe;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Optional;
import java.util.OptionalLong;

/** Finds probes whose port is a number that no TCP port of the container has. */
public record UndeclaredProbePort() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/undeclared-probe-port", Severity.INFO, "A probe asks a port that its container does not declare")
        .tags("strict", "style")
        .aliases("kube-linter:liveness-port", "kube-linter:readiness-port", "kube-linter:startup-port");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete();
  }

  @Override
  public void check(Container container, Findings findings) {
    for (Probe probe : Probed.probes(container)) {
      Optional<Scalar> port = probe.port();
      OptionalLong number = port.map(Scalar::asLong).orElse(OptionalLong.empty());
      if (number.isPresent() && container.ports().stream().noneMatch(declared -> isAnswering(declared, number.getAsLong()))) {
        findings.report(container, port.get().span(), "the " + probe.word() + " probe of " + container.label() + " asks port "
            + number.getAsLong() + ", which the container does not declare");
      } else if (port.isPresent() && container.ports().stream().anyMatch(declared -> declared.name().equals(port.get().text()) && !isTcp(declared))) {
        findings.report(container, port.get().span(), "the " + probe.word() + " probe of " + container.label() + " asks port \""
            + port.get().text() + "\", which is not TCP");
      }
    }
  }

  private static boolean isAnswering(ContainerPort port, long number) {
    return port.number().isPresent() && port.number().getAsLong() == number && isTcp(port);
  }

  private static boolean isTcp(ContainerPort port) {
    return port.protocol().equals("TCP");
  }
}
