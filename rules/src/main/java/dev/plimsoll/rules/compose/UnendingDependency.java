package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Dependency;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds services that wait for the end of one that is always started again. */
public final class UnendingDependency implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unending-dependency", Severity.WARNING, "A service waits for the end of one that always restarts")
          .tags("recommended", "reliability");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    for (Dependency dependency : service.dependsOn()) {
      String restart = service.file().service(dependency.service()).flatMap(needed -> needed.text("restart")).orElse("");
      boolean always = restart.equals("always") || restart.equals("unless-stopped");
      if (always && dependency.condition().equals("service_completed_successfully")) {
        findings.report(service, dependency.span(), "service \"" + service.name() + "\" waits for the end of \""
            + dependency.service() + "\", which restarts \"" + restart + "\"");
      }
    }
  }
}
