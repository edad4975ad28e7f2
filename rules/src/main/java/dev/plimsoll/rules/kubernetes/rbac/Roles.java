package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.ObjectFact.Grant;
import dev.plimsoll.kubernetes.PolicyRule;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What is known of roles and bindings in general. */
final class Roles {
  static final String GROUP = "rbac.authorization.k8s.io";

  private static final Set<String> BUILT_IN = Set.of("cluster-admin", "admin", "edit", "view");
  private static final List<String> EVERY_VERB = List.of("get", "list", "watch", "create", "update", "patch", "delete");

  private Roles() {}

  /** Whether a cluster or its provider brings the role or binding of that name. */
  static boolean isBuiltIn(String name) {
    return BUILT_IN.contains(name) || isReserved(name);
  }

  /** Whether the name's prefix belongs to Kubernetes or to its provider. */
  static boolean isReserved(String name) {
    return name.startsWith("system:") || name.startsWith("gce:");
  }

  /** Whether {@code object} is a role that somebody wrote: of one of {@code kinds}, and no part of Kubernetes. */
  static boolean isOwn(KubernetesObject object, List<String> kinds) {
    return object.group().equals(GROUP) && kinds.contains(object.kind()) && !isBuiltIn(object.name());
  }

  /** Whether {@code object} is a RoleBinding or ClusterRoleBinding, in whatever case its kind is written. */
  static boolean isBinding(KubernetesObject object) {
    String kind = object.kind().toLowerCase(Locale.ROOT);
    return object.group().equals(GROUP) && (kind.equals("rolebinding") || kind.equals("clusterrolebinding"));
  }

  /** Whether {@code grant} allows everything, as the role cluster-admin does. */
  static boolean isEverything(Grant grant) {
    return grant.apiGroups().contains("*") && grant.resources().contains("*") && grant.resourceNames().isEmpty()
        && (grant.verbs().contains("*") || grant.verbs().containsAll(EVERY_VERB));
  }

  static Grant grant(PolicyRule rule) {
    return new Grant(texts(rule.verbs()), texts(rule.apiGroups()), texts(rule.resources()), texts(rule.resourceNames()), rule.node().place());
  }

  private static List<String> texts(List<Scalar> scalars) {
    return scalars.stream().map(Scalar::text).toList();
  }
}
