package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** Rules about names, labels, annotations and namespaces. */
public final class LabelRules implements RuleProvider {
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
        new DefaultNamespace(),
        new InvalidAnnotationKey(),
        new InvalidLabel(),
        new InvalidName(),
        new KubeSystem(),
        new MismatchedInstance(),
        new MissingAnnotation(),
        new MissingLabel(),
        new UnsetNamespace());
  }
}
