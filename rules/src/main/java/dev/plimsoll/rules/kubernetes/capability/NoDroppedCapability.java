package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds containers without {@code capabilities.drop}. */
public record NoDroppedCapability() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/no-dropped-capability", Severity.INFO, "A container drops no capability at all")
        .tags("strict")
        .aliases("trivy:KSV-0004");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows();
  }

  @Override
  public void check(Container container, Findings findings) {
    if (container.droppedCapabilities().isEmpty()) {
      findings.report(container, container.placeOf("securityContext", "capabilities", "drop"), container.label() + " drops no capability");
    }
  }
}
