package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Optional;

/** Finds {@code runAsNonRoot: true} together with user 0: the kubelet refuses to start it. */
public record RootContradiction() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/root-contradiction", Severity.ERROR, "A container must not run as root and is told to")
        .tags("recommended", "reliability")
        .aliases("kube-linter:run-as-non-root");
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Scalar> user = container.effectiveScalar("runAsUser");
    boolean root = user.isPresent() && user.get().asLong().isPresent() && user.get().asLong().getAsLong() == 0;
    if (root && container.effectiveScalar("runAsNonRoot").map(Scalar::isTrue).orElse(false)) {
      findings.report(container, user.get().span(), container.label() + " is to run as user \"0\" and must not run as root");
    }
  }
}
