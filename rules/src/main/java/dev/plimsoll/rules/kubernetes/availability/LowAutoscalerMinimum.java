package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.OptionalLong;

/** Finds autoscalers with minReplicas below 2. */
public record LowAutoscalerMinimum() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/low-autoscaler-minimum", Severity.INFO, "An autoscaler may go down to a single pod")
        .tags("strict", "reliability")
        .aliases("kube-score:horizontalpodautoscaler-replicas", "polaris:hpaMinAvailability");
  }

  private static final int LEAST = 2;

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.kind().equals("HorizontalPodAutoscaler")) {
      return;
    }
    OptionalLong least = object.spec().flatMap(spec -> spec.scalar("minReplicas")).map(Scalar::asLong).orElse(OptionalLong.of(1));
    if (least.isPresent() && least.getAsLong() < LEAST) {
      findings.report(object.placeOf("spec", "minReplicas"), "autoscaler \"" + object.name() + "\" may go down to " + least.getAsLong()
          + (least.getAsLong() == 1 ? " pod" : " pods"));
    }
  }
}
