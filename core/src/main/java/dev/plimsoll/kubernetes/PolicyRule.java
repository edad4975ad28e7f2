package dev.plimsoll.kubernetes;

import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.List;

/** An entry of the {@code rules} of a Role or ClusterRole. */
public record PolicyRule(Mapping node) {
  public static List<PolicyRule> of(KubernetesObject role) {
    return role.root().mappings("rules").stream().map(PolicyRule::new).toList();
  }

  public List<Scalar> verbs() {
    return node.scalars("verbs");
  }

  public List<Scalar> resources() {
    return node.scalars("resources");
  }

  public List<Scalar> apiGroups() {
    return node.scalars("apiGroups");
  }

  public List<Scalar> resourceNames() {
    return node.scalars("resourceNames");
  }

  /** Whether {@code verb} is given, by name or by {@code *}. */
  public boolean hasVerb(String verb) {
    return has(verbs(), verb);
  }

  /** Whether {@code resource} is meant, by name or by {@code *}; {@code pods/exec} also by a wildcard on either side. */
  public boolean hasResource(String resource) {
    int slash = resource.indexOf('/');
    return has(resources(), resource) || slash > 0 && has(resources(), "*" + resource.substring(slash));
  }

  /** Whether {@code group} is meant, by name or by {@code *}; the core group is {@code ""}. */
  public boolean hasGroup(String group) {
    return has(apiGroups(), group);
  }

  private static boolean has(List<Scalar> values, String wanted) {
    return values.stream().anyMatch(value -> value.text().equals(wanted) || value.text().equals("*"));
  }
}
