package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Insertion;
import java.util.List;

/** Finds budgets without unhealthyPodEvictionPolicy. */
public record DefaultEvictionPolicy() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/default-eviction-policy", Severity.INFO, "A disruption budget leaves open what happens to unhealthy pods")
        .tags("strict", "reliability")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:pdb-unhealthy-pod-eviction-policy");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    boolean said = object.spec().map(spec -> spec.has("unhealthyPodEvictionPolicy")).orElse(false);
    if (object.is("policy", "PodDisruptionBudget") && !said) {
      List<Fix> fixes = Insertion.set(object.root(), "AlwaysAllow", "spec", "unhealthyPodEvictionPolicy")
          .map(edit -> Fix.unsafe("Set unhealthyPodEvictionPolicy to AlwaysAllow", List.of(edit))).stream().toList();
      findings.report(object.placeOf("spec"), "budget \"" + object.name() + "\" sets no unhealthyPodEvictionPolicy", List.of(), fixes);
    }
  }
}
