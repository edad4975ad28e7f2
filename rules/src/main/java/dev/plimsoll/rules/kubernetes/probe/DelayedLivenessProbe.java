package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds long initial delays of liveness probes without a startup probe. */
public record DelayedLivenessProbe() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/delayed-liveness-probe", Severity.INFO, "A liveness probe waits a long time where a startup probe would watch")
        .tags("strict", "reliability");
  }

  @Override
  public boolean concerns(Container container) {
    return Probed.serves(container);
  }

  private static final long LONG_SECONDS = 60;

  @Override
  public void check(Container container, Findings findings) {
    if (container.probe("startupProbe").isPresent()) {
      return;
    }
    container.probe("livenessProbe").filter(probe -> probe.number("initialDelaySeconds").orElse(0) >= LONG_SECONDS)
        .ifPresent(probe -> findings.report(container, probe.node().placeOf("initialDelaySeconds"), "the liveness probe of "
            + container.label() + " waits " + probe.number("initialDelaySeconds").getAsLong() + " s and there is no startup probe"));
  }
}
