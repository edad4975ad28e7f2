package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Subject;

/** Finds services that have nothing to run. */
public final class MissingImage implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/missing-image", Severity.ERROR, "A service has neither image nor build").tags("recommended", "schema");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    file.services().stream()
        .filter(service -> service.isWhole() && !service.has("image") && !service.isBuilt() && !service.has("provider"))
        .filter(service -> !file.isCompletedElsewhere(service.name()))
        .forEach(service -> findings.report(service, service.place(),
            "service \"" + service.name() + "\" has neither image nor build"));
    file.definitions("services").forEach((name, entry) -> {
      boolean empty = entry.value().asScalar().map(scalar -> scalar.isNull()).orElse(false);
      if (empty && file.isComplete() && file.service(name).isEmpty() && !file.isCompletedElsewhere(name)) {
        findings.report(new Subject("Service", "", name, ""), entry.key().span(), "service \"" + name + "\" has neither image nor build");
      }
    });
  }
}
