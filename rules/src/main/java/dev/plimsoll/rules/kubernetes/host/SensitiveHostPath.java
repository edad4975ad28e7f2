package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.kubernetes.Volume;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code hostPath} volumes of system directories. */
public record SensitiveHostPath(List<String> paths) implements PodRule {
  public SensitiveHostPath() {
    this(List.of("/", "/bin", "/boot", "/dev", "/etc", "/home", "/lib", "/lib64", "/proc", "/root", "/run", "/sbin", "/srv", "/sys",
        "/usr", "/var", "/var/lib", "/var/run", "/etc/kubernetes", "/etc/kubernetes/pki", "/var/lib/etcd", "/var/lib/kubelet",
        "/var/lib/docker", "/var/lib/containerd"));
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/sensitive-host-path", Severity.WARNING, "A pod mounts a path of its node that belongs to the system")
        .tags("recommended", "security")
        .aliases("kube-linter:sensitive-host-mounts", "trivy:KSV-0121");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    for (Volume volume : pod.volumes()) {
      String path = volume.hostPath().length() > 1 ? volume.hostPath().replaceFirst("/+$", "") : volume.hostPath();
      if (volume.isHostPath() && (paths.contains(path) || path.isEmpty() && !volume.hostPath().isEmpty())) {
        findings.report(pod, volume.node().placeOf("hostPath", "path"),
            "volume \"" + volume.name() + "\" is the system path \"" + volume.hostPath() + "\" of the node");
      }
    }
  }
}
