package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;
import java.util.Optional;

/** Finds compute quotas without one of the four compute amounts. */
public record IncompleteResourceQuota() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/incomplete-resource-quota", Severity.INFO, "A ResourceQuota leaves CPU or memory unlimited")
        .tags("strict", "reliability")
        .aliases("trivy:KSV-0040");
  }

  private static final List<String> AMOUNTS = List.of("requests.cpu", "requests.memory", "limits.cpu", "limits.memory");

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("", "ResourceQuota")) {
      return;
    }
    Optional<Mapping> hard = object.spec().flatMap(spec -> spec.mapping("hard"));
    for (String amount : AMOUNTS) {
      boolean set = hard.isPresent() && (hard.get().has(amount) || amount.startsWith("requests.") && hard.get().has(amount.substring("requests.".length())));
      if (!set) {
        findings.report(object.placeOf("spec", "hard"), "resource quota \"" + object.name() + "\" sets no " + amount);
      }
    }
  }
}
