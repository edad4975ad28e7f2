package dev.plimsoll.rules.kubernetes.profile;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about seccomp, AppArmor, SELinux and sysctls. */
public final class ProfileRules implements RuleProvider {
  @Override
  public String family() {
    return "kubernetes";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(KubernetesObject.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(
        new MissingSeccomp(),
        new CustomSeccomp(),
        new UnconfinedSeccomp(),
        new SeccompAnnotation(),
        new AppArmorOverride(),
        new SelinuxOption(),
        new UnhardenedContainer(),
        new UnsafeSysctl(),
        new NetworkSysctl(),
        new SysctlInjection());
  }
}
