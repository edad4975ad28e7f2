package dev.plimsoll.rules.kubernetes.storage;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.kubernetes.Volume;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds volumes that no container mounts. */
public record UnusedVolume() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unused-volume", Severity.INFO, "A pod has a volume that no container mounts")
        .tags("strict", "style");
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return pod.isComplete();
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    Set<String> mounted = new HashSet<>();
    for (Container container : pod.containers()) {
      for (String list : List.of("volumeMounts", "volumeDevices")) {
        for (Mapping mount : container.node().mappings(list)) {
          mount.text("name").ifPresent(mounted::add);
        }
      }
    }
    for (Volume volume : pod.volumes()) {
      if (!volume.name().isEmpty() && !mounted.contains(volume.name())) {
        findings.report(pod, volume.node().placeOf("name"), "no container mounts volume \"" + volume.name() + "\"");
      }
    }
  }
}
