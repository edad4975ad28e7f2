package dev.plimsoll.rules.kubernetes.storage;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about volumes, their mounts, and claims to storage. */
public final class StorageRules implements RuleProvider {
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
        new DuplicateMountPath(),
        new DuplicateVolume(),
        new HostPathPersistentVolume(),
        new IncompleteVolumeClaim(),
        new UndeclaredVolume(),
        new UnusedVolume());
  }
}
