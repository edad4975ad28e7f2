package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Locale;

/** Finds containers that add SYS_MODULE. */
public record SysModuleCapability() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/sys-module-capability", Severity.ERROR, "A container can load modules into the kernel of its node")
        .tags("recommended", "security")
        .aliases("trivy:KSV-0120");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (Scalar added : container.addedCapabilities()) {
      String name = added.text().toUpperCase(Locale.ROOT);
      if (name.equals("SYS_MODULE") || name.equals("CAP_SYS_MODULE")) {
        findings.report(container, added.span(), container.label() + " adds capability \"" + added.text() + "\"");
      }
    }
  }
}
