package dev.plimsoll.rules.kubernetes.component;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about programs that have no place in a cluster any more, or only with care. */
public final class ComponentRules implements RuleProvider {
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
        new Dashboard(),
        new GitSyncCommand(),
        new Tiller(),
        new TillerListener(),
        new TillerService());
  }
}
