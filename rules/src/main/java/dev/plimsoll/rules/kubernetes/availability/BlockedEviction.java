package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds budgets that let nothing go, however many pods there are. */
public record BlockedEviction() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/blocked-eviction", Severity.WARNING, "A disruption budget allows no eviction at all")
        .tags("recommended", "reliability")
        .aliases("kube-linter:pdb-max-unavailable", "kube-linter:pdb-min-available", "polaris:pdbDisruptionsIsZero");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.kind().equals("PodDisruptionBudget")) {
      return;
    }
    for (String field : List.of("maxUnavailable", "minAvailable")) {
      String amount = object.spec().flatMap(spec -> spec.text(field)).orElse("");
      boolean blocks = field.equals("maxUnavailable") ? amount.equals("0") || amount.equals("0%") : amount.equals("100%");
      if (blocks) {
        findings.report(object.placeOf("spec", field), "budget \"" + object.name() + "\" allows no eviction: " + field + " is " + amount);
      }
    }
  }
}
