package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds services that share the network or the shared memory of the host. */
public final class HostNetwork implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/host-network", Severity.WARNING, "A service shares the network or the IPC namespace of the host")
          .tags("strict", "security");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    for (String key : List.of("network_mode", "ipc")) {
      if (service.own(key).isPresent() && service.text(key).orElse("").equals("host")) {
        findings.report(service, service.placeOf(key), "service \"" + service.name() + "\" sets " + key + " to \"host\"");
      }
    }
  }
}
