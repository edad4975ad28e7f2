package dev.plimsoll.rules.plimsoll;

import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import dev.plimsoll.rule.Unparsed;
import java.util.List;

/** Rules about the check itself; they run whatever the profile is. */
public final class PlimsollRules implements RuleProvider {
  @Override
  public String family() {
    return "plimsoll";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(Unparsed.class, Project.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(new UnparsedInput(), new UnusedSuppression());
  }
}
