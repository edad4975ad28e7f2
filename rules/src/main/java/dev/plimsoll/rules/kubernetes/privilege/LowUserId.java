package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Optional;

/** Finds user IDs below a threshold, and containers without one. */
public record LowUserId(int minimum) implements ContainerRule {
  public LowUserId() {
    this(10_000);
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/low-user-id", Severity.INFO, "A container runs with a user ID that the node may use itself")
        .tags("strict", "security")
        .aliases("kube-score:container-security-context-user-group-id", "trivy:KSV-0020", "checkov:CKV_K8S_40");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows() && !container.pod().hasUserNamespace();
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Scalar> id = container.effectiveScalar("runAsUser");
    if (id.isEmpty()) {
      findings.report(container, container.placeOf("securityContext", "runAsUser"), container.label() + " does not set runAsUser");
    } else if (id.get().asLong().isPresent() && id.get().asLong().getAsLong() < minimum) {
      findings.report(container, id.get().span(), container.label() + " sets runAsUser to \"" + id.get().text() + "\", below " + minimum);
    }
  }
}
