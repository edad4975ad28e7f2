package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Probe;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds probes whose timeout exceeds their period. */
public record SlowProbe() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/slow-probe", Severity.WARNING, "A probe may take longer than the time between two of them")
        .tags("reliability", "strict");
  }

  private static final long STANDARD_PERIOD = 10;

  @Override
  public void check(Container container, Findings findings) {
    for (Probe probe : Probed.probes(container)) {
      long timeout = probe.number("timeoutSeconds").orElse(1);
      long period = probe.number("periodSeconds").orElse(STANDARD_PERIOD);
      if (timeout > period) {
        findings.report(container, probe.node().placeOf("timeoutSeconds"), "the " + probe.word() + " probe of " + container.label()
            + " may take " + timeout + " s but is due every " + period + " s");
      }
    }
  }
}
