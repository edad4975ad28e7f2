package dev.plimsoll.kubernetes;

import dev.plimsoll.rule.Findings;

/** A rule about one pod, whatever object describes it. */
public interface PodRule extends KubernetesRule {
  void check(PodSpec pod, Findings findings);

  /** Whether the rule has a say; one about something missing asks {@link PodSpec#isComplete()} here. */
  default boolean concerns(PodSpec pod) {
    return true;
  }

  @Override
  default void check(KubernetesObject object, Findings findings) {
    for (PodSpec pod : object.podSpecs()) {
      if (concerns(pod)) {
        check(pod, findings);
      }
    }
  }
}
