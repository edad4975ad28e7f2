package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.Service;
import dev.plimsoll.compose.ServiceRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds secrets that a service names and nothing defines. */
public final class UndefinedSecret implements ServiceRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/undefined-secret", Severity.ERROR, "A service names a secret that is not defined")
          .tags("recommended", "schema");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(Service service, Findings findings) {
    Definitions secrets = Definitions.of(service.file(), "secrets", "secret");
    service.references("secrets").forEach(secret -> secrets.reportUndefined(service, secret, findings));
  }
}
