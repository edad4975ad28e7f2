package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.OptionalLong;
import java.util.Set;

/** Finds Deployments and their like with fewer than three replicas. */
public record FewReplicas() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/few-replicas", Severity.INFO, "A workload runs fewer than three pods")
        .tags("strict", "reliability")
        .aliases("kube-linter:minimum-three-replicas");
  }

  private static final int LEAST = 3;
  private static final Set<String> KINDS = Set.of("Deployment", "DeploymentConfig", "StatefulSet", "ReplicaSet", "ReplicationController", "Rollout");

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!KINDS.contains(object.kind()) || object.overlay().replicas().contains(object.name())) {
      return;
    }
    OptionalLong replicas = object.spec().flatMap(spec -> spec.scalar("replicas")).map(Scalar::asLong).orElse(OptionalLong.of(1));
    if (replicas.isPresent() && replicas.getAsLong() < LEAST && replicas.getAsLong() > 0) {
      findings.report(object.placeOf("spec", "replicas"), object.kind() + " \"" + object.name() + "\" runs fewer than " + LEAST + " pods: " + replicas.getAsLong());
    }
  }
}
