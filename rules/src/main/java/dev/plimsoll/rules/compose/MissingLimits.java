package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds services that may take all the memory of their host. */
public final class MissingLimits implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/missing-limits", Severity.WARNING, "A service has no memory limit").tags("strict", "reliability");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    boolean limited = service.has("mem_limit")
        || service.find("deploy").flatMap(deploy -> deploy.at("resources", "limits", "memory")).isPresent();
    if (!limited && service.isWhole() && !service.has("provider")) {
      findings.report(service, service.place(), "service \"" + service.name() + "\" has no memory limit");
    }
  }
}
