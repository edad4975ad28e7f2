package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.OptionalLong;

/** Finds autoscalers whose maximum is not above their minimum. */
public record FixedAutoscaler() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/fixed-autoscaler", Severity.WARNING, "An autoscaler has no room to scale")
        .tags("recommended", "reliability")
        .aliases("polaris:hpaMaxAvailability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.kind().equals("HorizontalPodAutoscaler")) {
      return;
    }
    OptionalLong least = object.spec().flatMap(spec -> spec.scalar("minReplicas")).map(Scalar::asLong).orElse(OptionalLong.of(1));
    OptionalLong most = object.spec().flatMap(spec -> spec.scalar("maxReplicas")).map(Scalar::asLong).orElse(OptionalLong.empty());
    if (least.isPresent() && most.isPresent() && most.getAsLong() <= least.getAsLong()) {
      findings.report(object.placeOf("spec", "maxReplicas"), "autoscaler \"" + object.name() + "\" scales from " + least.getAsLong() + " to " + most.getAsLong());
    }
  }
}
