package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.compose.Service;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds secrets that a service names and nothing defines. */
public final class UndefinedSecret implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/undefined-secret", Severity.ERROR, "A service names a secret that is not defined")
          .tags("recommended", "schema");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    Definitions secrets = Definitions.of(file, "secrets", "secret");
    for (Service service : file.services()) {
      service.references("secrets").forEach(secret -> secrets.reportUndefined(service, secret, findings));
    }
  }
}
