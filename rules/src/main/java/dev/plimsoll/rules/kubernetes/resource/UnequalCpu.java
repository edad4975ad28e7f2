package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Quantity;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds containers that request less CPU than they may use. */
public record UnequalCpu() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unequal-cpu", Severity.INFO, "A container's CPU request differs from its limit")
        .tags("strict", "reliability")
        .aliases("kube-score:container-cpu-requests-equal-limits",
            "kube-score:container-resource-requests-equal-limits");
  }

  @Override
  public boolean concerns(Container container) {
    return Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Quantity> request = Amounts.quantity(container, "requests", "cpu");
    Optional<Quantity> limit = Amounts.quantity(container, "limits", "cpu");
    boolean equal = request.isEmpty() || limit.isPresent() && request.get().compareTo(limit.get()) == 0;
    if (!equal) {
      findings.report(container, container.placeOf("resources", "requests", "cpu"),
          container.label() + " requests " + container.resource("requests", "cpu").orElseThrow().text() + " of CPU and is limited to "
              + container.resource("limits", "cpu").map(Object::toString).orElse("nothing"));
    }
  }
}
