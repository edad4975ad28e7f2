package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.kubernetes.Volume;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code hostPath} volumes of runtime sockets. */
public record RuntimeSocket() implements PodRule {
  private static final List<String> SOCKETS = List.of("/docker.sock", "/containerd.sock", "/crio.sock", "/cri-dockerd.sock",
      "/dockershim.sock", "/podman.sock", "\\\\.\\pipe\\docker_engine", "\\\\.\\pipe\\containerd-containerd");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/runtime-socket", Severity.ERROR, "A pod has the socket of its container runtime")
        .tags("recommended", "security")
        .aliases("kube-linter:docker-sock", "trivy:KSV-0006", "checkov:CKV_K8S_27");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    for (Volume volume : pod.volumes()) {
      String path = volume.hostPath();
      if (SOCKETS.stream().anyMatch(path::endsWith)) {
        findings.report(pod, volume.node().placeOf("hostPath", "path"),
            "volume \"" + volume.name() + "\" is the runtime's socket \"" + path + "\"");
      }
    }
  }
}
