package dev.plimsoll.rules.kubernetes.value;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about values that YAML or the API reads in another way than their author. */
public final class ValueRules implements RuleProvider {
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
        new DecimalFileMode(),
        new DuplicateContainerName(),
        new DuplicateEnvVariable(),
        new UnquotedString());
  }
}
