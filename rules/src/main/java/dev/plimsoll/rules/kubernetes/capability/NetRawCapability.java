package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Locale;

/** Finds containers that add NET_RAW. */
public record NetRawCapability() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/net-raw-capability", Severity.WARNING, "A container asks for raw packets")
        .tags("security")
        .aliases("trivy:KSV-0119", "kube-linter:drop-net-raw-capability");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (Scalar added : container.addedCapabilities()) {
      String name = added.text().toUpperCase(Locale.ROOT);
      if (name.equals("NET_RAW") || name.equals("CAP_NET_RAW")) {
        findings.report(container, added.span(), container.label() + " adds capability \"" + added.text() + "\"");
      }
    }
  }
}
