package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds VirtualService routes whose weights do not read as per cent. */
public record RelativeWeights() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/relative-weights", Severity.WARNING, "The weights of an Istio route do not add up to 100").tags("strict");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (WeightedRoute route : WeightedRoute.of(object)) {
      long total = route.total();
      if (total > 0 && total != 100) {
        findings.report(route.place(), "the weights of " + route.destinations().size() + " destinations add up to " + total + ", not to 100");
      }
    }
  }
}
