package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.kubernetes.Volume;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds volumes of type {@code hostPath}. */
public record HostPathVolume() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/host-path-volume", Severity.WARNING, "A pod mounts a path of its node")
        .tags("security")
        .aliases("polaris:hostPathSet", "trivy:KSV-0023");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    for (Volume volume : pod.volumes()) {
      if (volume.isHostPath()) {
        findings.report(pod, volume.node().placeOf("hostPath", "path"),
            "volume \"" + volume.name() + "\" is the path \"" + volume.hostPath() + "\" of the node");
      }
    }
  }
}
