package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Dependency;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds services that need one which no profile of theirs starts. */
public final class InactiveDependency implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/inactive-dependency", Severity.ERROR, "A service needs another that its profiles do not start")
          .tags("recommended", "reliability");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    for (Dependency dependency : service.dependencies()) {
      service.file().service(dependency.service())
          .filter(needed -> dependency.isRequired() && service.isWhole() && Profiles.leavesOut(service, needed))
          .ifPresent(needed -> findings.report(service, dependency.span(), "service \"" + service.name() + "\" needs \""
              + needed.name() + "\", which only profile \"" + String.join("\", \"", needed.profiles()) + "\" starts"));
    }
  }
}
