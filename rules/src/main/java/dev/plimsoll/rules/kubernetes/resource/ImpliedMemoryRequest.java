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

/** Finds containers whose memory request is left to their memory limit. */
public record ImpliedMemoryRequest() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/implied-memory-request", Severity.INFO, "A container leaves its memory request to its limit")
        .tags("strict", "reliability")
        .fix(Fixable.SAFE)
        .aliases("kube-linter:unset-memory-requirements",
            "kube-score:container-resources",
            "polaris:memoryRequestsMissing",
            "trivy:KSV-0016",
            "checkov:CKV_K8S_12");
  }

  @Override
  public boolean concerns(Container container) {
    return Amounts.concerns(container);
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Scalar> limit = container.resource("limits", "memory");
    if (limit.isPresent() && !Amounts.isSet(container, "requests", "memory")) {
      findings.report(container, limit.get().span(), container.label() + " leaves its memory request to its limit of " + limit.get().text(), List.of(),
          container.fix(Fix.Applicability.SAFE, "Write the request", limit.get().span().text(), "resources", "requests", "memory"));
    }
  }
}
