package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds pods without a security context of which some container has none either. */
public record MissingSecurityContext() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-security-context", Severity.INFO, "A pod sets nothing for its security")
        .tags("security", "strict")
        .aliases("trivy:KSV-0118", "checkov:CKV_K8S_29");
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return pod.isComplete();
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    boolean own = pod.securityContext().filter(context -> !context.isEmpty()).isPresent();
    boolean all = !pod.containers().isEmpty() && pod.containers().stream()
        .allMatch(container -> container.securityContext().filter(context -> !context.isEmpty()).isPresent());
    if (!own && !all) {
      findings.report(pod, pod.placeOf("securityContext"), "pod has no security context");
    }
  }
}
