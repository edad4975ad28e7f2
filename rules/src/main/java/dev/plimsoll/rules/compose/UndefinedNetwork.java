package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.compose.Service;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds networks that a service names and nothing defines. */
public final class UndefinedNetwork implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/undefined-network", Severity.ERROR, "A service names a network that is not defined")
          .tags("recommended", "schema").fix(Fixable.UNSAFE);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    Definitions networks = Definitions.of(file, "networks", "network");
    for (Service service : file.services()) {
      service.networks().stream().filter(network -> !network.name().equals("default"))
          .forEach(network -> networks.reportUndefined(service, network, findings));
    }
  }
}
