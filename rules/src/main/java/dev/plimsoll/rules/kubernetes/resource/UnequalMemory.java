package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Quantity;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds containers that request less memory than they may use. */
public record UnequalMemory() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unequal-memory", Severity.INFO, "A container's memory request differs from its limit")
        .tags("strict", "reliability")
        .aliases("kube-score:container-memory-requests-equal-limits",
            "kube-score:container-resource-requests-equal-limits");
  }

  @Override
  public boolean concerns(Container container) {
    return Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Quantity> request = Amounts.quantity(container, "requests", "memory");
    Optional<Quantity> limit = Amounts.quantity(container, "limits", "memory");
    boolean equal = request.isEmpty() || limit.isPresent() && request.get().compareTo(limit.get()) == 0;
    if (!equal) {
      findings.report(container, container.placeOf("resources", "requests", "memory"),
          container.label() + " requests " + container.resource("requests", "memory").orElseThrow().text() + " of memory and is limited to "
              + container.resource("limits", "memory").map(Object::toString).orElse("nothing"));
    }
  }
}
