package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Locale;

/** Finds containers that add NET_ADMIN. */
public record NetAdminCapability() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/net-admin-capability", Severity.WARNING, "A container can configure the network")
        .tags("security")
        .aliases("polaris:dangerousCapabilities");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (Scalar added : container.addedCapabilities()) {
      String name = added.text().toUpperCase(Locale.ROOT);
      if (name.equals("NET_ADMIN") || name.equals("CAP_NET_ADMIN")) {
        findings.report(container, added.span(), container.label() + " adds capability \"" + added.text() + "\"");
      }
    }
  }
}
