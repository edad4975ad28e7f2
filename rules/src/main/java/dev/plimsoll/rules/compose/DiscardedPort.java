package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds published ports of services that have no network of their own to publish from. */
public final class DiscardedPort implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/discarded-port", Severity.WARNING, "Ports are published by a service without a network of its own")
          .tags("recommended", "reliability");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    String mode = service.text("network_mode").orElse("");
    boolean foreign = mode.equals("host") || mode.equals("none") || mode.startsWith("service:") || mode.startsWith("container:");
    if (foreign && !service.ports().isEmpty()) {
      findings.report(service, service.mapping().entry("ports").map(entry -> entry.key().span()).orElse(service.place()),
          "service \"" + service.name() + "\" publishes ports, which network mode \"" + mode + "\" "
              + (mode.equals("host") || mode.equals("none") ? "discards" : "refuses"));
    }
  }
}
