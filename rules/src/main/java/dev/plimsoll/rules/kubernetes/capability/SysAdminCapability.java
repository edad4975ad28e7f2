package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Locale;

/** Finds containers that add SYS_ADMIN. */
public record SysAdminCapability() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/sys-admin-capability", Severity.ERROR, "A container has the capability to administer the system")
        .tags("recommended", "security")
        .aliases("trivy:KSV-0005", "checkov:CKV_K8S_39", "polaris:dangerousCapabilities");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (Scalar added : container.addedCapabilities()) {
      String name = added.text().toUpperCase(Locale.ROOT);
      if (name.equals("SYS_ADMIN") || name.equals("CAP_SYS_ADMIN")) {
        findings.report(container, added.span(), container.label() + " adds capability \"" + added.text() + "\"");
      }
    }
  }
}
