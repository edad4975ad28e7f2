package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.Optional;

/** Finds rolling updates with both maxSurge and maxUnavailable zero. */
public record StuckRollout() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/stuck-rollout", Severity.ERROR, "A rolling update may neither add nor take away a pod")
        .tags("recommended", "reliability", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Optional<Mapping> rolling = object.root().at("spec", "strategy", "rollingUpdate").flatMap(YamlNode::asMapping);
    if (object.kind().equals("Deployment") && rolling.isPresent() && isZero(rolling.get(), "maxSurge") && isZero(rolling.get(), "maxUnavailable")) {
      findings.report(rolling.get().placeOf("maxUnavailable"), "Deployment \"" + object.name() + "\" may neither add nor take away a pod in a rollout");
    }
  }

  private static boolean isZero(Mapping rolling, String field) {
    String amount = rolling.text(field).orElse("");
    return amount.equals("0") || amount.equals("0%");
  }
}
