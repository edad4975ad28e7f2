package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about secrets. */
public final class SecretRules implements RuleProvider {
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
        new ClusterWideSealedSecret(),
        new CommittedSecret(),
        new LastingToken(),
        new SecretAsVariable(),
        new SecretInArguments(),
        new SecretInConfigMap(),
        new SecretInEnvironment(),
        new SecretNamedKey(),
        new SecretNamedVariable(),
        new StorelessExternalSecret(),
        new UnrefreshedExternalSecret(),
        new UnsealedSecret());
  }
}
