package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Probe;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds probes that have not exactly one handler, which the API refuses. */
public record ProbeWithoutHandler() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/probe-without-handler", Severity.ERROR, "A probe says nothing or two things to do")
        .tags("recommended", "schema");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete();
  }

  private static final List<String> HANDLERS = List.of("exec", "grpc", "httpGet", "tcpSocket");

  @Override
  public void check(Container container, Findings findings) {
    for (Probe probe : Probed.probes(container)) {
      List<String> given = HANDLERS.stream().filter(probe.node()::has).toList();
      if (given.isEmpty() && !probe.node().isEmpty()) {
        findings.report(container, probe.node().place(), "the " + probe.word() + " probe of " + container.label()
            + " has none of exec, grpc, httpGet and tcpSocket");
      } else if (given.size() > 1) {
        findings.report(container, probe.node().place(), "the " + probe.word() + " probe of " + container.label() + " has both "
            + String.join(" and ", given));
      }
    }
  }
}
