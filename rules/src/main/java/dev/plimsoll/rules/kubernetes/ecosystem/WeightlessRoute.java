package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds VirtualService routes with several destinations whose weights add up to nothing, or are negative. */
public record WeightlessRoute() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/weightless-route", Severity.ERROR, "An Istio route has several destinations and no weight for any")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (WeightedRoute route : object.overlay().patches() ? List.<WeightedRoute>of() : WeightedRoute.of(object)) {
      if (route.destinations().stream().anyMatch(destination -> WeightedRoute.weight(destination) < 0)) {
        route.destinations().stream().filter(destination -> WeightedRoute.weight(destination) < 0).forEach(destination ->
            findings.report(destination.placeOf("weight"), "weight \"" + WeightedRoute.weight(destination) + "\" is negative"));
      } else if (route.total() == 0) {
        findings.report(route.place(), "the weights of " + route.destinations().size() + " destinations add up to 0");
      }
    }
  }
}
