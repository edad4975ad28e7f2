package dev.plimsoll.rules.kubernetes.component;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds Tiller, the server half of Helm 2. */
public record Tiller() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/tiller", Severity.ERROR, "Tiller, the server half of Helm 2, is deployed")
        .tags("recommended", "security")
        .aliases("trivy:KSV-0102", "checkov:CKV_K8S_34");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.podSpecs().isEmpty() && TillerMarks.isIn(object)) {
      findings.report(object.place(), object.kind() + " \"" + object.name() + "\" deploys Tiller");
    }
  }
}
