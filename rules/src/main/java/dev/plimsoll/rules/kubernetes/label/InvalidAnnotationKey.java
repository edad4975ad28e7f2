package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;
import java.util.Optional;

/** Finds annotations whose key the API refuses. */
public record InvalidAnnotationKey() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/invalid-annotation-key", Severity.ERROR, "An annotation's key is one that the API refuses")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    judge(object, object.metadata(), findings);
    for (PodSpec pod : object.podSpecs()) {
      if (!pod.metadata().equals(object.metadata())) {
        judge(pod, pod.metadata(), findings);
      }
    }
  }

  private static void judge(HasSubject about, Optional<Mapping> metadata, Findings findings) {
    for (Mapping.Entry entry : metadata.flatMap(node -> node.mapping("annotations")).map(Mapping::effectiveEntries).orElse(List.of())) {
      String mistake = LabelSyntax.isTemplate(entry.name()) ? "" : LabelSyntax.mistakeOfKey(entry.name());
      if (!mistake.isEmpty()) {
        findings.report(about, entry.key().span().firstLine(), "annotation key \"" + LabelSyntax.shown(entry.name()) + "\" " + mistake);
      }
    }
  }
}
