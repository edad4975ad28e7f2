package dev.plimsoll.rules.kubernetes.probe;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Probe;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;

/** Finds successThreshold above 1 where the API allows 1 alone. */
public record LivenessSuccessThreshold() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/liveness-success-threshold", Severity.ERROR, "A liveness or startup probe wants more than one success")
        .tags("recommended", "schema")
        .fix(Fixable.SAFE);
  }

  @Override
  public void check(Container container, Findings findings) {
    for (Probe probe : Probed.probes(container)) {
      boolean wrong = !probe.key().equals("readinessProbe") && probe.number("successThreshold").orElse(1) > 1;
      if (wrong) {
        Scalar threshold = probe.node().scalar("successThreshold").orElseThrow();
        findings.report(container, threshold.span(), "the " + probe.word() + " probe of " + container.label() + " has successThreshold "
            + threshold.text() + " where only 1 is allowed", Fix.safe("Set successThreshold to 1", threshold.span(), "1"));
      }
    }
  }
}
