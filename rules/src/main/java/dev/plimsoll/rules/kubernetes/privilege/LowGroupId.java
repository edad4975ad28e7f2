package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Optional;

/** Finds group IDs below a threshold, and containers without one. */
public record LowGroupId(int minimum) implements ContainerRule {
  public LowGroupId() {
    this(10_000);
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/low-group-id", Severity.INFO, "A container runs with a group ID that the node may use itself")
        .tags("strict", "security")
        .aliases("kube-score:container-security-context-user-group-id", "trivy:KSV-0021");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows() && !container.pod().hasUserNamespace();
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Scalar> id = container.effectiveScalar("runAsGroup");
    if (id.isEmpty()) {
      findings.report(container, container.placeOf("securityContext", "runAsGroup"), container.label() + " does not set runAsGroup");
    } else if (id.get().asLong().isPresent() && id.get().asLong().getAsLong() < minimum) {
      findings.report(container, id.get().span(), container.label() + " sets runAsGroup to \"" + id.get().text() + "\", below " + minimum);
    }
  }
}
