package dev.plimsoll.rules.kubernetes.controlplane;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds admission configurations that do not name the plugin EventRateLimit. */
public record MissingEventRateLimitPlugin() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-event-rate-limit-plugin", Severity.WARNING, "An admission configuration does not limit the rate of events")
        .tags("security", "strict")
        .aliases("checkov:CKV_K8S_78");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.kind().equals("AdmissionConfiguration")) {
      return;
    }
    boolean named = object.root().mappings("plugins").stream().anyMatch(plugin -> plugin.text("name").orElse("").equals("EventRateLimit"));
    if (!named) {
      findings.report(object.root().placeOf("plugins"), "the admission configuration does not name the plugin EventRateLimit");
    }
  }
}
