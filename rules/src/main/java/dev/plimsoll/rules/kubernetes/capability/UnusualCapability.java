package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.Locale;
import java.util.Set;

/** Finds containers that add what the baseline Pod Security Standard forbids. */
public record UnusualCapability() implements ContainerRule {
  private static final Set<String> DEFAULTS = Set.of("AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD",
      "NET_BIND_SERVICE", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unusual-capability", Severity.WARNING, "A container adds a capability beyond the default set")
        .tags("security")
        .aliases("trivy:KSV-0022");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (Scalar added : container.addedCapabilities()) {
      String name = added.text().toUpperCase(Locale.ROOT);
      if (!DEFAULTS.contains(name.replaceFirst("^CAP_", ""))) {
        findings.report(container, added.span(), container.label() + " adds capability \"" + added.text() + "\"");
      }
    }
  }
}
