package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Port;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds published ports that do not say on which address of the host. */
public final class UnboundPort implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unbound-port", Severity.WARNING, "A port is published without an address of the host")
          .tags("strict", "security").aliases("dclint:no-unbound-port-interfaces").fix(Fixable.UNSAFE);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    for (Port port : service.ports()) {
      if (port.isBound() && port.hostIp().isEmpty()) {
        findings.report(service, port.span(),
            "service \"" + service.name() + "\" publishes port \"" + port.describe() + "\" on every address of the host",
            List.of(), LoopbackBinding.of(port));
      }
    }
  }
}
