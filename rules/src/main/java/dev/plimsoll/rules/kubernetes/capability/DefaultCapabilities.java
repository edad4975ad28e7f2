package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds containers that drop neither all capabilities nor each of the default ones. */
public record DefaultCapabilities() implements ContainerRule {
  private static final List<String> DEFAULTS = List.of("AUDIT_WRITE", "CHOWN", "DAC_OVERRIDE", "FOWNER", "FSETID", "KILL", "MKNOD",
      "NET_BIND_SERVICE", "NET_RAW", "SETFCAP", "SETGID", "SETPCAP", "SETUID", "SYS_CHROOT");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/default-capabilities", Severity.INFO, "A container keeps some capability of the default set")
        .tags("security", "strict")
        .aliases("polaris:insecureCapabilities");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows() && !container.isEphemeral();
  }

  @Override
  public void check(Container container, Findings findings) {
    List<String> kept = DEFAULTS.stream().filter(name -> !container.drops("ALL", "CAP_ALL", name, "CAP_" + name)).toList();
    if (!kept.isEmpty()) {
      findings.report(container, container.placeOf("securityContext", "capabilities", "drop"), container.label() + " keeps "
          + (kept.size() == DEFAULTS.size() ? "the default capabilities" : "capability \"" + String.join("\", \"", kept) + "\""));
    }
  }
}
