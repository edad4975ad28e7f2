package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds services that name both a network mode and networks, which Compose refuses. */
public final class NetworksWithNetworkMode implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/networks-with-network-mode", Severity.ERROR, "A service has both network_mode and networks")
          .tags("recommended", "schema");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    if (service.own("network_mode").isPresent() && !service.networks().isEmpty()) {
      findings.report(service, service.placeOf("network_mode"), "service \"" + service.name() + "\" has both network_mode and networks");
    }
  }
}
