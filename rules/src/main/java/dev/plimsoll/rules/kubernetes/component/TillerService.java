package dev.plimsoll.rules.kubernetes.component;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.Map;

/** Finds Services that open Tiller to the cluster. */
public record TillerService() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/tiller-service", Severity.ERROR, "A Service opens Tiller to every pod")
        .tags("recommended", "security")
        .aliases("checkov:CKV_K8S_44");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Map<String, String> selector = object.spec().flatMap(spec -> spec.mapping("selector")).map(Mapping::strings).orElse(Map.of());
    if (object.is("", "Service") && (TillerMarks.isNamed(object.name()) || TillerMarks.isLabelled(object.labels()) || TillerMarks.isLabelled(selector))) {
      findings.report(object.place(), "Service \"" + object.name() + "\" opens Tiller to every pod");
    }
  }
}
