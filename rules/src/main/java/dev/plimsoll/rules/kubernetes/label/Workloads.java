package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.KubernetesObject;
import java.util.Set;

/** What somebody deploys: an object that describes pods, and what owns no others. */
final class Workloads {
  private static final Set<String> KINDS = Set.of("Pod", "Deployment", "DaemonSet", "StatefulSet", "ReplicaSet", "ReplicationController", "Job",
      "CronJob", "DeploymentConfig", "Rollout");

  private Workloads() {}

  /** Whether it is one, be it that its pods are not written yet. */
  static boolean isDeployed(KubernetesObject object) {
    return KINDS.contains(object.kind()) || !object.podSpecs().isEmpty();
  }
}
