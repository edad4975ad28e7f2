package dev.plimsoll.rules.kubernetes.component;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ImageReference;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Map;
import java.util.Optional;

/** Finds the Kubernetes Dashboard. */
public record Dashboard() implements KubernetesRule {
  private static final String NAME = "kubernetes-dashboard";

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/dashboard", Severity.WARNING, "The Kubernetes Dashboard is deployed")
        .tags("strict", "security")
        .aliases("checkov:CKV_K8S_33");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.podSpecs().isEmpty() && (isLabelled(object.labels()) || object.podSpecs().stream().anyMatch(Dashboard::isIn))) {
      findings.report(object.place(), object.kind() + " \"" + object.name() + "\" deploys the Kubernetes Dashboard");
    }
  }

  private static boolean isIn(PodSpec pod) {
    return isLabelled(pod.labels()) || pod.containers().stream().map(Container::image).flatMap(Optional::stream)
        .map(ImageReference::name).anyMatch(name -> name.contains(NAME) || name.contains("kubernetesui/dashboard"));
  }

  private static boolean isLabelled(Map<String, String> labels) {
    return NAME.equals(labels.get("app")) || NAME.equals(labels.get("k8s-app")) || NAME.equals(labels.get("app.kubernetes.io/name"));
  }
}
