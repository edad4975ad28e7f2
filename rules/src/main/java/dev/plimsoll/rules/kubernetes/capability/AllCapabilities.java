package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Locale;

/** Finds containers that add ALL. */
public record AllCapabilities() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/all-capabilities", Severity.ERROR, "A container adds all capabilities")
        .tags("recommended", "security")
        .aliases("polaris:dangerousCapabilities", "checkov:CKV_K8S_39");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (Scalar added : container.addedCapabilities()) {
      String name = added.text().toUpperCase(Locale.ROOT);
      if (name.equals("ALL") || name.equals("CAP_ALL")) {
        findings.report(container, added.span(), container.label() + " adds capability \"" + added.text() + "\"");
      }
    }
  }
}
