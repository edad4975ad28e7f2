package dev.plimsoll.kubernetes;

import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.source.Span;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A control of the Pod Security Standards, as the admission plug-in of Kubernetes 1.25 and later judges it. What a control
 * asks depends on the release the pod is meant for.
 */
public enum PodSecurityControl {
  HOST_NAMESPACES(true, true, BaselineControls::hostNamespaces),
  PRIVILEGED(true, true, BaselineControls::privileged),
  CAPABILITIES(true, false, BaselineControls::capabilities),
  HOST_PATH_VOLUMES(true, false, BaselineControls::hostPathVolumes),
  HOST_PORTS(true, true, BaselineControls::hostPorts),
  APP_ARMOR(true, true, BaselineControls::appArmor),
  SE_LINUX(true, true, BaselineControls::seLinux),
  PROC_MOUNT(true, true, BaselineControls::procMount),
  SECCOMP(true, false, BaselineControls::seccomp),
  SYSCTLS(true, true, BaselineControls::sysctls),
  WINDOWS_HOST_PROCESS(true, true, BaselineControls::windowsHostProcess),
  HOST_PROBES(true, true, BaselineControls::hostProbes),
  RESTRICTED_VOLUMES(false, true, RestrictedControls::volumes),
  PRIVILEGE_ESCALATION(false, true, RestrictedControls::privilegeEscalation),
  RUN_AS_NON_ROOT(false, true, RestrictedControls::runAsNonRoot),
  RUN_AS_USER(false, true, RestrictedControls::runAsUser),
  RESTRICTED_SECCOMP(false, true, RestrictedControls::seccomp),
  RESTRICTED_CAPABILITIES(false, true, RestrictedControls::capabilities),
  RESTRICTED_PROC_MOUNT(false, true, RestrictedControls::procMount);

  /** Takes what a control finds. */
  public interface Violations {
    /** The fixes are made only if asked for: the index of facts counts violations and shows none. */
    void add(HasSubject about, Span place, String message, Supplier<List<Fix>> fixes);

    default void add(HasSubject about, Span place, String message) {
      add(about, place, message, List::of);
    }
  }

  private interface Check {
    void check(PodSpec pod, Violations violations);
  }

  private final boolean baseline;
  private final boolean restricted;
  private final Check check;

  PodSecurityControl(boolean baseline, boolean restricted, Check check) {
    this.baseline = baseline;
    this.restricted = restricted;
    this.check = check;
  }

  /** Whether that level asks for it; a control of the restricted level may stand in for one of the baseline. */
  public boolean isOf(PodSecurityLevel level) {
    return level == PodSecurityLevel.BASELINE && baseline || level == PodSecurityLevel.RESTRICTED && restricted;
  }

  public void check(PodSpec pod, Violations violations) {
    check.check(pod, violations);
  }

  /** The controls of any level that {@code pod} breaks. */
  public static Set<PodSecurityControl> brokenBy(PodSpec pod) {
    EnumSet<PodSecurityControl> broken = EnumSet.noneOf(PodSecurityControl.class);
    for (PodSecurityControl control : values()) {
      control.check(pod, (about, place, message, fixes) -> broken.add(control));
    }
    return broken.isEmpty() ? Set.of() : Collections.unmodifiableSet(broken);
  }
}
