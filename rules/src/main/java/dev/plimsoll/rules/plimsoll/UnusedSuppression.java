package dev.plimsoll.rules.plimsoll;

import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/**
 * {@code plimsoll/unused-suppression}. Only the engine knows which suppressions dropped a finding, so it reports these itself, under
 * this rule's name and severity, once all rules have run.
 */
final class UnusedSuppression implements Rule<Project> {
  private static final RuleMeta META =
      RuleMeta.of("plimsoll/unused-suppression", Severity.WARNING, "a suppression suppresses nothing, has expired or names no rule")
          .tags("recommended");

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public Class<Project> target() {
    return Project.class;
  }

  @Override
  public void check(Project project, Findings findings) {}
}
