package dev.plimsoll.kubernetes;

import dev.plimsoll.rule.Rule;

/** A rule about one Kubernetes object. */
public interface KubernetesRule extends Rule<KubernetesObject> {
  @Override
  default Class<KubernetesObject> target() {
    return KubernetesObject.class;
  }
}
