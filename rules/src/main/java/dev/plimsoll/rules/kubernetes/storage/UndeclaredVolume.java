package dev.plimsoll.rules.kubernetes.storage;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.kubernetes.Volume;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.yaml.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds mounts of volumes that the pod does not have, which the API refuses. */
public record UndeclaredVolume() implements PodRule {
  private static final Set<String> KINDS = Set.of("Pod", "PodTemplate", "ReplicationController", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet",
      "Job", "CronJob", "DeploymentConfig", "Rollout");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/undeclared-volume", Severity.ERROR, "A container mounts a volume that its pod does not have")
        .tags("recommended", "schema");
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return pod.isComplete() && KINDS.contains(pod.object().kind());
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    Set<String> declared = new HashSet<>(claims(pod.object()));
    pod.volumes().stream().map(Volume::name).forEach(declared::add);
    for (Container container : pod.containers()) {
      for (String list : List.of("volumeMounts", "volumeDevices")) {
        for (Mapping mount : container.node().mappings(list)) {
          String name = mount.text("name").orElse("");
          if (!name.isEmpty() && !name.contains("$") && !declared.contains(name)) {
            findings.report(container, mount.placeOf("name"), container.label() + " mounts volume \"" + name + "\", which the pod does not have"
                + Spelling.hint(name, declared));
          }
        }
      }
    }
  }

  /** The names of volumes that come from the claim templates of a stateful set. */
  static List<String> claims(KubernetesObject object) {
    return object.spec().map(spec -> spec.mappings("volumeClaimTemplates")).orElse(List.of()).stream()
        .map(template -> template.text("metadata", "name").orElse("")).toList();
  }
}
