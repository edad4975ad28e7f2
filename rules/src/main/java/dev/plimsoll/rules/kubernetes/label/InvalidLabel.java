package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Optional;

/** Finds labels, own and selected, that the API refuses. */
public record InvalidLabel() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-label", Severity.ERROR, "A label's key or value is one that the API refuses")
        .tags("recommended", "schema")
        .aliases("kube-score:label-values");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    object.metadata().ifPresent(metadata -> labels(object, metadata.mapping("labels"), findings));
    if (object.is("", "Service", "ReplicationController")) {
      labels(object, object.spec().flatMap(spec -> spec.mapping("selector")), findings);
    } else {
      labels(object, object.root().at("spec", "selector", "matchLabels").flatMap(YamlNode::asMapping), findings);
    }
    for (PodSpec pod : object.podSpecs()) {
      if (pod.metadata().isPresent() && !pod.metadata().equals(object.metadata())) {
        labels(pod, pod.metadata().get().mapping("labels"), findings);
      }
      labels(pod, pod.node().mapping("nodeSelector"), findings);
    }
  }

  private static void labels(HasSubject about, Optional<Mapping> labels, Findings findings) {
    for (Mapping.Entry entry : labels.map(Mapping::effectiveEntries).orElse(List.of())) {
      String ofKey = LabelSyntax.isTemplate(entry.name()) ? "" : LabelSyntax.mistakeOfKey(entry.name());
      if (!ofKey.isEmpty()) {
        findings.report(about, entry.key().span().firstLine(), "label key \"" + LabelSyntax.shown(entry.name()) + "\" " + ofKey);
      }
      Scalar value = entry.value().asScalar().filter(scalar -> !scalar.isNull()).orElse(null);
      String ofValue = value == null || LabelSyntax.isTemplate(value.text()) ? "" : LabelSyntax.mistakeOfValue(value.text());
      if (!ofValue.isEmpty()) {
        findings.report(about, value.span().firstLine(), "value \"" + LabelSyntax.shown(value.text()) + "\" of label \"" + entry.name() + "\" " + ofValue);
      }
    }
  }
}
