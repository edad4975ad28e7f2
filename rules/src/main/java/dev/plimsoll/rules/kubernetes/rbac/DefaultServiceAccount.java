package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds pods that run as the default ServiceAccount and carry its token. */
public record DefaultServiceAccount() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/default-service-account", Severity.INFO, "A pod runs as the default ServiceAccount")
        .tags("strict", "security")
        .aliases("kube-linter:default-service-account", "checkov:CKV_ARGO_1");
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return pod.isComplete();
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    String name = pod.serviceAccountName();
    if ((name.isEmpty() || name.equals("default")) && !pod.isFalse("automountServiceAccountToken")) {
      findings.report(pod, pod.placeOf("serviceAccountName"), "the pods of " + pod.object().kind() + " \"" + pod.subject().name()
          + "\" run as the default ServiceAccount");
    }
  }
}
