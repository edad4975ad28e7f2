package dev.plimsoll.helm.rules;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.rule.Rule;
import dev.plimsoll.rule.RuleProvider;
import java.util.List;

/** The rules about objects that charts render, apart from those about charts so that these load only where a chart is met. */
public final class RenderedRules implements RuleProvider {
  @Override
  public String family() {
    return "helm";
  }

  @Override
  public List<Class<?>> targets() {
    return List.of(KubernetesObject.class);
  }

  @Override
  public List<Rule<?>> rules() {
    return List.of(new HardCodedNamespace(), new MissingChecksum(), new UnquotedString(), new VersionedSelector());
  }
}
