package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Dependency;
import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds services that wait for the start, not the health, of a data store or of a service with a healthcheck. */
public final class UnreadyDependency implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/unready-dependency", Severity.WARNING, "A service does not wait until what it depends on is healthy")
          .tags("strict", "reliability");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    for (Dependency dependency : service.dependsOn()) {
      Optional<Service> needed = service.file().service(dependency.service());
      boolean checked = needed.isPresent() && needed.get().healthcheck().isPresent() && !needed.get().isHealthcheckDisabled();
      boolean store = needed.flatMap(Service::effectiveImage).map(KnownImages::isStore).orElse(false);
      if (dependency.condition().equals("service_started") && (checked || store)) {
        findings.report(service, dependency.span(), "service \"" + service.name() + "\" starts before \"" + dependency.service()
            + "\" is healthy");
      }
    }
  }
}
