package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.List;

/** Finds containers without an effective {@code runAsNonRoot: true}. */
public record UnenforcedNonRoot() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unenforced-non-root", Severity.INFO, "A container is not held to run as another user than root")
        .tags("security", "strict")
        .fix(Fixable.UNSAFE)
        .aliases("trivy:KSV-0012");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete();
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!container.effectiveScalar("runAsNonRoot").map(Scalar::isTrue).orElse(false)) {
      findings.report(container, container.effectiveScalar("runAsNonRoot").map(Scalar::span).orElse(container.placeOf("securityContext", "runAsNonRoot")),
          container.label() + " does not set runAsNonRoot", List.of(),
          container.fix(Fix.Applicability.UNSAFE, "Set runAsNonRoot to true", "true", "securityContext", "runAsNonRoot"));
    }
  }
}
