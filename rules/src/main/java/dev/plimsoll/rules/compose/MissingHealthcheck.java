package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashSet;
import java.util.Set;

/** Finds services without a healthcheck. Those whose end another service waits for need none. */
public final class MissingHealthcheck implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/missing-healthcheck", Severity.WARNING, "A service has no healthcheck").tags("strict", "reliability");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    if (service.healthcheck().isPresent() || !service.isWhole() || service.has("provider") || awaitedToEnd(service)) {
      return;
    }
    findings.report(service, service.place(), "service \"" + service.name() + "\" has no healthcheck");
  }

  private static boolean awaitedToEnd(Service service) {
    Set<String> ending = new HashSet<>();
    service.file().services().forEach(other -> other.dependsOn().stream()
        .filter(dependency -> dependency.condition().equals("service_completed_successfully"))
        .forEach(dependency -> ending.add(dependency.service())));
    return ending.contains(service.name());
  }
}
