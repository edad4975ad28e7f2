package dev.plimsoll.kubernetes;

import dev.plimsoll.rule.Findings;

/** A rule about one container of a pod. */
public interface ContainerRule extends KubernetesRule {
  void check(Container container, Findings findings);

  /** Whether the rule has a say; one about something missing asks {@link PodSpec#isComplete()} here. */
  default boolean concerns(Container container) {
    return true;
  }

  @Override
  default void check(KubernetesObject object, Findings findings) {
    for (PodSpec pod : object.podSpecs()) {
      for (Container container : pod.containers()) {
        if (concerns(container)) {
          check(container, findings);
        }
      }
    }
  }
}
