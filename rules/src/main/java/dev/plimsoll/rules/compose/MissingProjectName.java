package dev.plimsoll.rules.compose;

import dev.plimsoll.compose.ComposeFile;
import dev.plimsoll.compose.ComposeRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds projects that are named after whatever folder they lie in. */
public final class MissingProjectName implements ComposeRule {
  private static final RuleMeta META =
      RuleMeta.of("compose/missing-project-name", Severity.INFO, "The project has no name of its own")
          .tags("style").aliases("dclint:require-project-name-field");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void check(ComposeFile file, Findings findings) {
    boolean named = file.root().has("name") || file.companions().stream().anyMatch(other -> other.root().has("name"));
    if (!named && file.isComplete()) {
      findings.report(file.root().place(), "the project has no \"name\", so its folder's name is taken");
    }
  }
}
