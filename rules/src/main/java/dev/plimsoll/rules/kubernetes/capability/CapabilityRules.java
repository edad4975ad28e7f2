package dev.plimsoll.rules.kubernetes.capability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about the capabilities of containers. */
public final class CapabilityRules implements RuleProvider {
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
        new UndroppedCapabilities(),
        new DefaultCapabilities(),
        new NoDroppedCapability(),
        new KeptNetRaw(),
        new NetRawCapability(),
        new SysAdminCapability(),
        new SysModuleCapability(),
        new AllCapabilities(),
        new NetAdminCapability(),
        new UnusualCapability(),
        new UnrestrictedCapability(),
        new AddedCapability());
  }
}
