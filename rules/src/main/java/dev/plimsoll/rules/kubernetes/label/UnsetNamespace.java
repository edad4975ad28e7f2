package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;

/** Finds plain manifests that leave the namespace to whoever applies them. */
public record UnsetNamespace() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unset-namespace", Severity.INFO, "An object's namespace is left to whoever applies it")
        .tags("strict", "security")
        .aliases("kube-linter:use-namespace", "trivy:KSV-0110", "checkov:CKV_K8S_21");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Span place = object.place();
    boolean rendered = !place.origin().equals(place);
    if (Namespaced.isJudged(object) && object.namespace().isEmpty() && !rendered && !object.overlay().setsNamespace() && !object.overlay().patches()) {
      findings.report(place, object.kind() + " \"" + object.name() + "\" lands in the namespace of whoever applies it");
    }
  }
}
