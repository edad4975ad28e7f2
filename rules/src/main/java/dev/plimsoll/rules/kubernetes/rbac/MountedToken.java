package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.kubernetes.VolumeMount;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds pods that ask for a token of their ServiceAccount. */
public record MountedToken() implements PodRule {
  private static final String TOKEN_PATH = "/var/run/secrets/kubernetes.io/serviceaccount";

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/mounted-token", Severity.INFO, "A pod asks for a token to talk to the API server")
        .tags("strict", "security")
        .aliases("trivy:KSV-0036", "polaris:automountServiceAccountToken", "checkov:CKV_K8S_38");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    if (pod.isTrue("automountServiceAccountToken")) {
      findings.report(pod, pod.placeOf("automountServiceAccountToken"), "the pods of " + pod.object().kind() + " \"" + pod.subject().name()
          + "\" get a ServiceAccount's token");
      return;
    }
    for (Container container : pod.isFalse("automountServiceAccountToken") ? List.<Container>of() : pod.containers()) {
      for (VolumeMount mount : container.volumeMounts()) {
        if (mount.mountPath().equals(TOKEN_PATH)) {
          findings.report(container, mount.node().placeOf("mountPath"), container.label() + " mounts a ServiceAccount's token");
        }
      }
    }
  }
}
