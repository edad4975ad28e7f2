package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerPort;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Probe;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** Finds probes whose port is a name that no port of the container has. */
public record UnknownProbePort() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unknown-probe-port", Severity.ERROR, "A probe names a port that its container does not have")
        .tags("recommended", "reliability")
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
      if (port.isEmpty() || port.get().asLong().isPresent() || port.get().text().isBlank() || port.get().text().matches("\\d+|.*[${].*")) {
        continue;
      }
      List<String> names = container.ports().stream().map(ContainerPort::name).toList();
      if (!names.contains(port.get().text())) {
        findings.report(container, port.get().span(), "the " + probe.word() + " probe of " + container.label() + " asks port \""
            + port.get().text() + "\", which the container does not have" + Spelling.hint(port.get().text(), names));
      }
    }
  }
}
