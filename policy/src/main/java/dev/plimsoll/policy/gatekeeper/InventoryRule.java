package dev.plimsoll.policy.gatekeeper;

import dev.plimsoll.engine.PolicyLanguage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleMeta;

/** A constraint that looks at other objects too, or at namespaces: a rule about the project. */
record InventoryRule(RuleMeta meta, Judge judge, String page) implements Rule<Project>, PolicyLanguage.Documented {
  @Override
  public Class<Project> target() {
    return Project.class;
  }

  @Override
  public void check(Project project, Findings findings) {
    Inventory inventory = project.view(Inventory.class, Inventory::of);
    for (Review review : inventory.reviews()) {
      judge.violations(review, inventory.value(), inventory.namespaces())
          .forEach(violation -> findings.report(review.subject(), violation.place(), violation.message()));
    }
  }
}
