package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds containers that drop neither NET_RAW nor all capabilities. */
public record KeptNetRaw() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/kept-net-raw", Severity.INFO, "A container can send raw packets")
        .tags("security", "strict")
        .aliases("checkov:CKV_K8S_28");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows();
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!container.drops("ALL", "CAP_ALL", "NET_RAW", "CAP_NET_RAW")) {
      findings.report(container, container.placeOf("securityContext", "capabilities", "drop"), container.label() + " keeps capability \"NET_RAW\"");
    }
  }
}
