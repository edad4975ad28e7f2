package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.compose.Service;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds configs that a service names and nothing defines. */
public final class UndefinedConfig implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/undefined-config", Severity.ERROR, "A service names a config that is not defined")
          .tags("recommended", "schema");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    Definitions configs = Definitions.of(file, "configs", "config");
    for (Service service : file.services()) {
      service.references("configs").forEach(config -> configs.reportUndefined(service, config, findings));
    }
  }
}
