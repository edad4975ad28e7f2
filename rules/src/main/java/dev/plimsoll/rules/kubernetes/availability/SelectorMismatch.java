package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.LabelSelector;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds selectors that the labels of the pod template do not satisfy, which the API refuses. */
public record SelectorMismatch() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/selector-mismatch", Severity.ERROR, "A workload's selector does not match its own pods")
        .tags("recommended", "reliability", "schema")
        .aliases("kube-linter:mismatching-selector", "kube-score:deployment-pod-selector-labels-match-template-metadata-labels", "kube-score:statefulset-pod-selector-labels-match-template-metadata-labels");
  }

  private static final Set<String> KINDS = Set.of("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet");

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Optional<Mapping> template = object.root().at("spec", "template").flatMap(YamlNode::asMapping);
    Optional<Mapping> selector = object.spec().flatMap(spec -> spec.mapping("selector"));
    if (!object.group().equals("apps") || !KINDS.contains(object.kind()) || template.isEmpty() || selector.isEmpty()) {
      return;
    }
    LabelSelector wanted = LabelSelector.of(selector.get());
    Map<String, String> labels = object.podSpec().map(PodSpec::labels).orElse(Map.of());
    if (wanted.isEmpty()) {
      findings.report(object.placeOf("spec", "selector"), object.kind() + " \"" + object.name() + "\" has an empty selector");
    } else if (!wanted.matches(labels)) {
      findings.report(object.placeOf("spec", "selector"), "the pods of " + object.kind() + " \"" + object.name() + "\" do not have the labels \""
          + wanted.describe() + "\" that it selects", List.of(new Related(template.get().placeOf("metadata", "labels"), "their labels")), List.of());
    }
  }
}
