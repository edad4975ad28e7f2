package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds workloads whose instance label does not repeat their name. */
public record MismatchedInstance() implements KubernetesRule {
  private static final String LABEL = "app.kubernetes.io/instance";

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/mismatched-instance", Severity.INFO, "A workload's instance label is not its name")
        .tags("style")
        .aliases("polaris:metadataAndInstanceMismatched");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    String instance = object.labels().getOrDefault(LABEL, "");
    boolean judged = !object.podSpecs().isEmpty() && !object.name().isEmpty() && !object.overlay().setsNames() && !object.overlay().patches();
    if (judged && !instance.equals(object.name())) {
      findings.report(object.placeOf("metadata", "labels", LABEL), object.kind() + " \"" + object.name() + "\" has "
          + (instance.isEmpty() ? "no label " : "\"" + instance + "\" as label ") + LABEL);
    }
  }
}
