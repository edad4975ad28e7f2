package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * What an Argo CD Application, or the template of an ApplicationSet, asks for.
 *
 * @param spec the application's {@code spec}
 */
record Application(Mapping spec) {
  /** Of {@code object}; empty where it is neither. */
  static Optional<Application> of(KubernetesObject object) {
    if (object.is("argoproj.io", "Application")) {
      return object.spec().map(Application::new);
    }
    return object.is("argoproj.io", "ApplicationSet")
        ? object.root().at("spec", "template", "spec").flatMap(YamlNode::asMapping).map(Application::new)
        : Optional.empty();
  }

  /** Where its manifests come from: {@code sources}, else the one {@code source}. */
  List<Mapping> sources() {
    List<Mapping> several = spec.mappings("sources");
    return several.isEmpty() ? spec.mapping("source").stream().toList() : several;
  }

  /** Whether {@code key} of {@code node} is written and not empty. */
  static boolean isSet(Mapping node, String key) {
    return node.text(key).map(text -> !text.isEmpty()).orElse(false);
  }
}
