package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;

/** Finds endpoints of monitors that name no port. */
public record MonitorWithoutPort() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/monitor-without-port", Severity.WARNING, "A ServiceMonitor or PodMonitor scrapes every port")
        .tags("strict", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("monitoring.coreos.com", "ServiceMonitor", "PodMonitor") || object.spec().isEmpty() || object.overlay().patches()) {
      return;
    }
    String key = object.kind().equals("ServiceMonitor") ? "endpoints" : "podMetricsEndpoints";
    for (Mapping endpoint : object.spec().get().mappings(key)) {
      if (!endpoint.has("port") && !endpoint.has("targetPort") && !endpoint.has("portNumber")
          && !endpoint.has("relabelings")) {
        findings.report(endpoint.isEmpty() ? object.placeOf("spec", key) : endpoint.place(),
            "an endpoint of " + object.kind() + " \"" + object.name() + "\" names no port");
      }
    }
  }
}
