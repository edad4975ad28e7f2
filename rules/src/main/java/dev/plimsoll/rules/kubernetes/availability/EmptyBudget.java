package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds budgets with neither minAvailable nor maxUnavailable. */
public record EmptyBudget() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/empty-budget", Severity.WARNING, "A disruption budget says no number")
        .tags("recommended", "reliability")
        .aliases("kube-score:poddisruptionbudget-has-policy");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    boolean said = object.spec().map(spec -> spec.has("minAvailable") || spec.has("maxUnavailable")).orElse(false);
    if (object.kind().equals("PodDisruptionBudget") && !said) {
      findings.report(object.placeOf("spec"), "budget \"" + object.name() + "\" has neither minAvailable nor maxUnavailable");
    }
  }
}
