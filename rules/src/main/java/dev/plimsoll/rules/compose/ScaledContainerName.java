package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds services of several containers that all would have one name. */
public final class ScaledContainerName implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/scaled-container-name", Severity.ERROR, "A service of several containers gives them one name")
          .tags("recommended", "reliability");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    long replicas = service.replicas();
    if (replicas > 1 && service.own("container_name").isPresent()) {
      findings.report(service, service.placeOf("container_name"),
          "service \"" + service.name() + "\" gives one container name to its " + replicas + " containers");
    }
  }
}
