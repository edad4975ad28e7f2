package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Set;

/** Finds update strategies other than RollingUpdate. */
public record RecreateStrategy() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/recreate-strategy", Severity.INFO, "A Deployment takes all pods down before it starts new ones")
        .tags("strict", "reliability")
        .aliases("kube-linter:no-rolling-update-strategy", "kube-score:deployment-strategy");
  }

  private static final Set<String> KINDS = Set.of("Deployment", "DeploymentConfig");

  @Override
  public void check(KubernetesObject object, Findings findings) {
    String strategy = object.spec().flatMap(spec -> spec.text("strategy", "type")).orElse("");
    if (KINDS.contains(object.kind()) && !strategy.isEmpty() && !strategy.equals("RollingUpdate") && !strategy.equals("Rolling")) {
      findings.report(object.placeOf("spec", "strategy", "type"), object.kind() + " \"" + object.name() + "\" updates by \"" + strategy + "\"");
    }
  }
}
