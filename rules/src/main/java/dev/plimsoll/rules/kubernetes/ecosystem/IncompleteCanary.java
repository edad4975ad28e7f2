package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;
import java.util.Optional;

/** Finds Flagger canaries that do not say what they release. */
public record IncompleteCanary() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/incomplete-canary", Severity.ERROR, "A Flagger Canary does not say what it releases")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("flagger.app", "Canary") || object.overlay().patches() || object.spec().isEmpty()) {
      return;
    }
    Mapping spec = object.spec().get();
    Optional<Mapping> target = spec.mapping("targetRef");
    if (target.isPresent()) {
      for (String key : List.of("apiVersion", "kind", "name")) {
        if (target.get().text(key).orElse("").isEmpty()) {
          findings.report(object.placeOf("spec", "targetRef"), "the targetRef of canary \"" + object.name() + "\" has no " + key);
        }
      }
    } else if (spec.has("service") && spec.has("analysis")) {
      findings.report(object.placeOf("spec"), "canary \"" + object.name() + "\" has no targetRef");
    }
  }
}
