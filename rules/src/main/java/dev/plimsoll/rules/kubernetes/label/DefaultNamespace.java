package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds objects that are put into the namespace default. */
public record DefaultNamespace() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/default-namespace", Severity.INFO, "An object is put into the namespace \"default\"")
        .tags("strict", "security")
        .aliases("kube-linter:use-namespace", "trivy:KSV-0110", "checkov:CKV_K8S_21");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (Namespaced.isJudged(object) && object.namespace().equals("default") && !object.overlay().setsNamespace()) {
      findings.report(object.placeOf("metadata", "namespace"), object.kind() + " \"" + object.name() + "\" is put into the namespace \"default\"");
    }
  }
}
