package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Scalar;
import java.util.List;
import java.util.Optional;

/** Finds containers that neither must run as another user nor do. */
public record RootAllowed() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/root-allowed", Severity.WARNING, "A container may run as root")
        .tags("recommended", "security")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:run-as-non-root", "polaris:runAsRootAllowed", "checkov:CKV_K8S_23",
            "checkov:CKV_ARGO_2");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows() && !container.pod().hasUserNamespace();
  }

  @Override
  public void check(Container container, Findings findings) {
    boolean nonRoot = container.effectiveScalar("runAsNonRoot").map(Scalar::isTrue).orElse(false);
    Optional<Scalar> user = container.effectiveScalar("runAsUser");
    boolean otherUser = user.isPresent() && user.get().asLong().orElse(0) > 0;
    if (!nonRoot && !otherUser) {
      Span place = user.isPresent() ? user.get().span()
          : container.effectiveScalar("runAsNonRoot").map(Scalar::span).orElse(container.placeOf("securityContext", "runAsNonRoot"));
      findings.report(container, place, container.label() + (user.isPresent() ? " runs as root" : " may run as root"), List.of(),
          user.isPresent() ? List.of() : container.fix(Fix.Applicability.UNSAFE, "Set runAsNonRoot to true", "true", "securityContext", "runAsNonRoot"));
    }
  }
}
