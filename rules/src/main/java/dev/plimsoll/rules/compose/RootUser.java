package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds services that are told to run as root, whatever user their image has. */
public final class RootUser implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/root-user", Severity.WARNING, "A service is told to run as root").tags("strict", "security");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    String user = service.own("user").isPresent() ? service.text("user").orElse("") : "";
    String name = user.split(":", 2)[0];
    if (name.equals("root") || name.equals("0")) {
      findings.report(service, service.placeOf("user"), "service \"" + service.name() + "\" runs as user \"" + user + "\"");
    }
  }
}
