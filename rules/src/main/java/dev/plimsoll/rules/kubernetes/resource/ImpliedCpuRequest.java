package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** Finds containers whose CPU request is left to their CPU limit. */
public record ImpliedCpuRequest() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/implied-cpu-request", Severity.INFO, "A container leaves its CPU request to its limit")
        .tags("strict", "reliability")
        .fix(Fixable.SAFE)
        .aliases("kube-linter:unset-cpu-requirements",
            "kube-score:container-resources",
            "polaris:cpuRequestsMissing",
            "trivy:KSV-0015",
            "checkov:CKV_K8S_10");
  }

  @Override
  public boolean concerns(Container container) {
    return Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Scalar> limit = container.resource("limits", "cpu");
    if (limit.isPresent() && !Amounts.isSet(container, "requests", "cpu")) {
      findings.report(container, limit.get().span(), container.label() + " leaves its CPU request to its limit of " + limit.get().text(), List.of(),
          container.fix(Fix.Applicability.SAFE, "Write the request", limit.get().span().text(), "resources", "requests", "cpu"));
    }
  }
}
