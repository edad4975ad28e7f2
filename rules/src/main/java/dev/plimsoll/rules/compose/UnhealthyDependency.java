package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Dependency;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds services that wait for the health of one that has no healthcheck, in the file or in an image known for it. */
public final class UnhealthyDependency implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unhealthy-dependency", Severity.ERROR, "A service waits for the health of one without a healthcheck")
          .tags("recommended", "reliability");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    for (Dependency dependency : service.dependsOn()) {
      if (dependency.condition().equals("service_healthy")) {
        service.file().service(dependency.service()).filter(UnhealthyDependency::hasNoHealthcheck)
            .ifPresent(needed -> findings.report(service, dependency.span(), "service \"" + service.name()
                + "\" waits for the health of \"" + needed.name() + "\", which has no healthcheck"));
      }
    }
  }

  private static boolean hasNoHealthcheck(Service service) {
    if (service.isHealthcheckDisabled()) {
      return true;
    }
    return service.isWhole() && service.healthcheck().isEmpty() && !service.isBuilt()
        && service.effectiveImage().map(KnownImages::hasNoHealthcheck).orElse(false);
  }
}
