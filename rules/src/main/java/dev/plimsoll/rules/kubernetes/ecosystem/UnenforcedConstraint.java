package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds Gatekeeper constraints that deny nothing. */
public record UnenforcedConstraint() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unenforced-constraint", Severity.WARNING, "A Gatekeeper constraint denies nothing").tags("security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (object.group().equals("constraints.gatekeeper.sh")) {
      object.spec().flatMap(spec -> spec.scalar("enforcementAction"))
          .filter(action -> action.text().equals("dryrun") || action.text().equals("warn"))
          .ifPresent(action -> findings.report(action.span(), "constraint \"" + object.name() + "\" denies nothing: its enforcementAction is \""
              + action.text() + "\""));
    }
  }
}
