package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Quantity;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds containers that request less ephemeral-storage than they may use. */
public record UnequalEphemeralStorage() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unequal-ephemeral-storage", Severity.INFO, "A container's ephemeral-storage request differs from its limit")
        .tags("strict", "reliability")
        .aliases("kube-score:container-ephemeral-storage-request-equals-limit");
  }

  @Override
  public boolean concerns(Container container) {
    return Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Quantity> request = Amounts.quantity(container, "requests", "ephemeral-storage");
    Optional<Quantity> limit = Amounts.quantity(container, "limits", "ephemeral-storage");
    boolean equal = request.isEmpty() || limit.isPresent() && request.get().compareTo(limit.get()) == 0;
    if (!equal) {
      findings.report(container, container.placeOf("resources", "requests", "ephemeral-storage"),
          container.label() + " requests " + container.resource("requests", "ephemeral-storage").orElseThrow().text() + " of ephemeral-storage and is limited to "
              + container.resource("limits", "ephemeral-storage").map(Object::toString).orElse("nothing"));
    }
  }
}
