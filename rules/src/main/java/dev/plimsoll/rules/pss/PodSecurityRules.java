package dev.plimsoll.rules.pss;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.PodSecurityControl;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** The rules of the Pod Security Standards. */
public final class PodSecurityRules implements RuleProvider {
  @Override
  public String family() {
    return "pss";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(KubernetesObject.class, Project.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(
        ControlRule.of("pss/host-namespace", PodSecurityControl.HOST_NAMESPACES, Fixable.UNSAFE, "A pod shares a namespace of its node"),
        ControlRule.of("pss/privileged-container", PodSecurityControl.PRIVILEGED, Fixable.UNSAFE, "A container runs privileged"),
        ControlRule.of("pss/added-capability", PodSecurityControl.CAPABILITIES, Fixable.NONE, "A container adds a capability beyond the default set"),
        ControlRule.of("pss/host-path-volume", PodSecurityControl.HOST_PATH_VOLUMES, Fixable.NONE, "A pod mounts a path of its node"),
        ControlRule.of("pss/host-port", PodSecurityControl.HOST_PORTS, Fixable.UNSAFE, "A container takes a port of its node"),
        ControlRule.of("pss/app-armor-override", PodSecurityControl.APP_ARMOR, Fixable.NONE, "A pod loosens its AppArmor profile"),
        ControlRule.of("pss/selinux-option", PodSecurityControl.SE_LINUX, Fixable.NONE, "A pod sets an SELinux user, role or unusual type"),
        ControlRule.of("pss/proc-mount", PodSecurityControl.PROC_MOUNT, Fixable.UNSAFE, "A container unmasks paths of /proc"),
        ControlRule.of("pss/unconfined-seccomp", PodSecurityControl.SECCOMP, Fixable.UNSAFE, "A pod turns its seccomp profile off"),
        ControlRule.of("pss/unsafe-sysctl", PodSecurityControl.SYSCTLS, Fixable.NONE, "A pod sets a sysctl that is not known to be safe"),
        ControlRule.of("pss/windows-host-process", PodSecurityControl.WINDOWS_HOST_PROCESS, Fixable.UNSAFE, "A container runs as a process of its Windows node"),
        ControlRule.of("pss/probe-host", PodSecurityControl.HOST_PROBES, Fixable.UNSAFE, "A probe or hook asks a host of its own choice"),
        ControlRule.of("pss/restricted-volume", PodSecurityControl.RESTRICTED_VOLUMES, Fixable.NONE, "A volume is of a type that the restricted level forbids"),
        ControlRule.of("pss/privilege-escalation", PodSecurityControl.PRIVILEGE_ESCALATION, Fixable.UNSAFE, "A container may gain privileges"),
        ControlRule.of("pss/root-allowed", PodSecurityControl.RUN_AS_NON_ROOT, Fixable.UNSAFE, "A container may run as root"),
        ControlRule.of("pss/root-user", PodSecurityControl.RUN_AS_USER, Fixable.NONE, "A container runs as user 0"),
        ControlRule.of("pss/missing-seccomp", PodSecurityControl.RESTRICTED_SECCOMP, Fixable.UNSAFE, "A container runs without a seccomp profile"),
        ControlRule.of("pss/kept-capability", PodSecurityControl.RESTRICTED_CAPABILITIES, Fixable.UNSAFE, "A container keeps capabilities that the restricted level forbids"),
        ControlRule.of("pss/restricted-proc-mount", PodSecurityControl.RESTRICTED_PROC_MOUNT, Fixable.UNSAFE, "A container with a user namespace unmasks paths of /proc"),
        new RefusedByNamespace());
  }
}
