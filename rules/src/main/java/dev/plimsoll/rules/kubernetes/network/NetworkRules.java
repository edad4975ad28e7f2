package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about ports, Services, Ingresses and NetworkPolicies. */
public final class NetworkRules implements RuleProvider {
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
        new AnyIngressHost(),
        new DuplicatePortName(),
        new ExternalIp(),
        new IngressInjection(),
        IngressSnippet.ALIAS,
        IngressSnippet.ANY,
        IngressSnippet.LUA,
        new IngressWithoutTls(),
        new InvalidPortName(),
        new InvalidServicePort(),
        new LoopbackExternalName(),
        new MissingContainerPort(),
        OpenService.LOAD_BALANCER,
        OpenService.NODE_PORT,
        new UncoveredIngressHost(),
        new UnselectiveNetworkPolicy());
  }
}
