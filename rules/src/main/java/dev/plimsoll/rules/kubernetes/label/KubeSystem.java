package dev.plimsoll.rules.kubernetes.label;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Map;
import java.util.Set;

/** Finds objects in kube-system that are no part of the control plane. */
public record KubeSystem() implements KubernetesRule {
  private static final Set<String> COMPONENTS = Set.of("etcd", "kube-apiserver", "kube-controller-manager", "kube-scheduler", "kube-proxy");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/kube-system", Severity.INFO, "An object is put into the namespace \"kube-system\"")
        .tags("strict", "security")
        .aliases("trivy:KSV-0037");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Map<String, String> labels = object.labels();
    boolean core = "control-plane".equals(labels.get("tier")) && COMPONENTS.contains(labels.getOrDefault("component", ""))
        && object.podSpecs().stream().allMatch(pod -> pod.text("priorityClassName").startsWith("system-"));
    if (Namespaced.isJudged(object) && object.namespace().equals("kube-system") && !core && !object.overlay().setsNamespace()) {
      findings.report(object.placeOf("metadata", "namespace"), object.kind() + " \"" + object.name() + "\" is put into the namespace \"kube-system\"");
    }
  }
}
