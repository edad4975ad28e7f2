package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.LabelSelector;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** How a workload's pods are kept apart. */
final class Spread {
  private Spread() {}

  static long replicas(KubernetesObject object) {
    return object.spec().flatMap(spec -> spec.scalar("replicas")).map(Scalar::asLong).orElse(OptionalLong.of(1)).orElse(1);
  }

  /** Whether an anti-affinity of the pod, required or preferred, keeps it away from pods with its own labels. */
  static boolean hasAntiAffinity(PodSpec pod) {
    for (Mapping term : terms(pod)) {
      boolean own = term.mapping("labelSelector").map(LabelSelector::of).map(selector -> selector.matches(pod.labels())).orElse(false);
      if (own && term.text("topologyKey").isPresent()) {
        return true;
      }
    }
    return false;
  }

  static boolean hasConstraints(PodSpec pod) {
    return pod.field("topologySpreadConstraints").flatMap(YamlNode::asSequence).map(list -> !list.items().isEmpty()).orElse(false);
  }

  static List<Mapping> constraints(PodSpec pod) {
    return pod.field("topologySpreadConstraints").flatMap(YamlNode::asSequence).map(Sequence::mappings).orElse(List.of());
  }

  private static List<Mapping> terms(PodSpec pod) {
    List<Mapping> terms = new ArrayList<>();
    pod.field("affinity", "podAntiAffinity").flatMap(YamlNode::asMapping).ifPresent(anti -> {
      terms.addAll(anti.mappings("requiredDuringSchedulingIgnoredDuringExecution"));
      anti.mappings("preferredDuringSchedulingIgnoredDuringExecution").forEach(weighted -> weighted.mapping("podAffinityTerm").ifPresent(terms::add));
    });
    return terms;
  }
}
