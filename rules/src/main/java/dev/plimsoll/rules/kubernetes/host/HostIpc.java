package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code hostIPC: true}. */
public record HostIpc() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/host-ipc", Severity.ERROR, "A pod shares the IPC namespace of its node")
        .tags("recommended", "security")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:host-ipc", "polaris:hostIPCSet", "trivy:KSV-0008", "checkov:CKV_K8S_18");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    if (pod.isTrue("hostIPC")) {
      findings.report(pod, pod.placeOf("hostIPC"), "pod shares the IPC namespace of its node", List.of(),
          pod.fix(Fix.Applicability.UNSAFE, "Set hostIPC to false", "false", "hostIPC"));
    }
  }
}
