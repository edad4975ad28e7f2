package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about what pods share with their node. */
public final class HostRules implements RuleProvider {
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
        new HostNetwork(),
        new HostPid(),
        new HostIpc(),
        new HostPort(),
        new HostPathVolume(),
        new SensitiveHostPath(),
        new WritableHostPath(),
        new RuntimeSocket(),
        new HostAlias(),
        new WindowsHostProcess(),
        new UnmaskedProc(),
        new PrivilegedPort(),
        new SshPort(),
        new UnusualVolumeType());
  }
}
