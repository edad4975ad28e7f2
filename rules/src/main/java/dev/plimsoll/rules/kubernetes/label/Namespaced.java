package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.KubernetesObject;
import java.util.Set;

/** The kinds whose objects live in a namespace, as far as people write them. */
final class Namespaced {
  private static final Set<String> KINDS = Set.of("Pod", "Deployment", "DaemonSet", "StatefulSet", "ReplicaSet", "ReplicationController", "Job",
      "CronJob", "Service", "Secret", "ServiceAccount", "Role", "RoleBinding", "ConfigMap", "Ingress");
  private static final Set<String> GROUPS = Set.of("", "apps", "batch", "extensions", "networking.k8s.io", "rbac.authorization.k8s.io",
      "apps.openshift.io");

  private Namespaced() {}

  /** Whether {@code object} is of such a kind, and none of the two that Kubernetes itself puts into {@code default}. */
  static boolean isJudged(KubernetesObject object) {
    boolean own = object.is("", "ServiceAccount") && object.name().equals("default") || object.is("", "Service") && object.name().equals("kubernetes");
    return KINDS.contains(object.kind()) && GROUPS.contains(object.group()) && !own;
  }
}
