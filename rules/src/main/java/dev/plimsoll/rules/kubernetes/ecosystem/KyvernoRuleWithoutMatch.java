package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.Optional;

/** Finds rules of Kyverno policies that select nothing, which Kyverno refuses. */
public record KyvernoRuleWithoutMatch() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/kyverno-rule-without-match", Severity.ERROR, "A rule of a Kyverno policy matches nothing")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("kyverno.io", "ClusterPolicy", "Policy") || object.spec().isEmpty() || object.overlay().patches()) {
      return;
    }
    for (Mapping rule : object.spec().get().mappings("rules")) {
      Optional<Mapping> match = rule.mapping("match");
      boolean written = match.isPresent() || !rule.has("match");
      boolean acts = rule.has("validate") || rule.has("mutate") || rule.has("generate") || rule.has("verifyImages");
      if (written && acts && rule.has("name") && match.map(KyvernoRuleWithoutMatch::isEmpty).orElse(true)) {
        findings.report(rule.placeOf(rule.has("match") ? "match" : "name"), "rule \"" + rule.text("name").orElse("") + "\" matches nothing");
      }
    }
  }

  private static boolean isEmpty(Mapping match) {
    return match.effectiveEntries().stream().allMatch(entry -> isEmpty(entry.value().resolved()));
  }

  private static boolean isEmpty(YamlNode node) {
    return node instanceof Mapping mapping && mapping.isEmpty() || node instanceof Sequence sequence && sequence.items().isEmpty();
  }
}
