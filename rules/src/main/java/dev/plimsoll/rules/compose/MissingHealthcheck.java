package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.compose.Service;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashSet;
import java.util.Set;

/** Finds services without a healthcheck. Those whose end another service waits for need none. */
public final class MissingHealthcheck implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/missing-healthcheck", Severity.WARNING, "A service has no healthcheck").tags("strict", "reliability");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    Set<String> ending = new HashSet<>();
    file.services().forEach(service -> service.dependsOn().stream()
        .filter(dependency -> dependency.condition().equals("service_completed_successfully"))
        .forEach(dependency -> ending.add(dependency.service())));
    for (Service service : file.services()) {
      boolean needsNone = ending.contains(service.name()) || service.has("provider");
      if (!needsNone && service.healthcheck().isEmpty() && service.isWhole()) {
        findings.report(service, service.place(), "service \"" + service.name() + "\" has no healthcheck");
      }
    }
  }
}
