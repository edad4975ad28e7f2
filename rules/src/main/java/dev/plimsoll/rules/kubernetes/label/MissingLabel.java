package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Map;

/**
 * Finds workloads without labels that everything has to have.
 *
 * @param labels their keys
 */
public record MissingLabel(List<String> labels) implements KubernetesRule {
  /** Asks for the owner. */
  public MissingLabel() {
    this(List.of("owner"));
  }

  public MissingLabel {
    labels = List.copyOf(labels);
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-label", Severity.INFO, "A workload lacks a label that everything has to have")
        .tags("style")
        .aliases("kube-linter:required-label-owner");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Workloads.isDeployed(object) || object.overlay().patches()) {
      return;
    }
    Map<String, String> found = object.labels();
    for (String key : labels) {
      if (found.getOrDefault(key, "").isEmpty()) {
        findings.report(object.placeOf("metadata", "labels", key), object.kind() + " \"" + object.name() + "\" has no label \"" + key + "\"");
      }
    }
  }
}
