package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds containers that do not drop all capabilities. */
public record UndroppedCapabilities() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/undropped-capabilities", Severity.INFO, "A container keeps capabilities that it has by default")
        .tags("security", "strict")
        .fix(Fixable.UNSAFE)
        .aliases("trivy:KSV-0003", "trivy:KSV-0106", "checkov:CKV_K8S_37");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows();
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!container.drops("ALL", "CAP_ALL")) {
      findings.report(container, container.placeOf("securityContext", "capabilities", "drop"), container.label() + " does not drop all capabilities",
          List.of(), container.droppedCapabilities().isEmpty()
              ? container.fix(Fix.Applicability.UNSAFE, "Drop all capabilities", "[ALL]", "securityContext", "capabilities", "drop")
              : List.of());
    }
  }
}
