package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds keys that the Compose specification does not have, and values of the wrong type. */
public final class InvalidSchema implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/invalid-schema", Severity.ERROR, "A key or a value is not what the Compose specification allows")
          .tags("recommended", "schema").aliases("dclint:invalid-schema").fix(Fixable.SAFE);

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    new SchemaCheck(findings).check(file);
  }
}
