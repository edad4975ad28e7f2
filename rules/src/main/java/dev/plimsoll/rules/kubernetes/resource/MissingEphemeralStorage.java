package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds containers that may fill the node's disk. */
public record MissingEphemeralStorage() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-ephemeral-storage", Severity.INFO, "A container sets no request or limit for ephemeral storage")
        .tags("strict", "reliability")
        .aliases("kube-score:container-ephemeral-storage-request-and-limit");
  }

  @Override
  public boolean concerns(Container container) {
    return Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    for (String kind : List.of("requests", "limits")) {
      boolean implied = kind.equals("requests") && Amounts.isSet(container, "limits", "ephemeral-storage");
      if (!Amounts.isSet(container, kind, "ephemeral-storage") && !implied) {
        findings.report(container, container.placeOf("resources", kind, "ephemeral-storage"),
            container.label() + " has no ephemeral-storage " + (kind.equals("requests") ? "request" : "limit"));
      }
    }
  }
}
