package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/**
 * Finds services that are both built and pulled, where it depends on the machine which of the two runs.
 *
 * @param checkPullPolicy whether a {@code pull_policy}, which says which of the two, excuses it
 */
public record BuildAndImage(boolean checkPullPolicy) implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/build-and-image", Severity.WARNING, "A service has both build and image, and no pull policy says which one runs")
          .tags("strict").aliases("dclint:no-build-and-image");

  public BuildAndImage() {
    this(true);
  }

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    boolean excused = checkPullPolicy && service.has("pull_policy");
    if (service.own("build").isPresent() && service.own("image").isPresent() && !excused) {
      findings.report(service, service.placeOf("image"), "service \"" + service.name() + "\" has both build and image");
    }
  }
}
