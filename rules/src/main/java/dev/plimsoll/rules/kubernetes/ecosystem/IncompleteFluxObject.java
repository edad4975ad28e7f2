package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;

/** Finds Flux Kustomizations and HelmReleases without the fields that Flux requires. */
public record IncompleteFluxObject() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/incomplete-flux-object", Severity.ERROR, "A Flux object lacks a field that Flux requires")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (object.overlay().patches() || object.spec().isEmpty()) {
      return;
    }
    Mapping spec = object.spec().get();
    if (object.is("kustomize.toolkit.fluxcd.io", "Kustomization") && spec.has("sourceRef")) {
      require(object, spec, "interval", findings);
      require(object, spec, "prune", findings);
    } else if (object.is("helm.toolkit.fluxcd.io", "HelmRelease") && (spec.has("chart") || spec.has("chartRef"))) {
      require(object, spec, "interval", findings);
    }
  }

  private static void require(KubernetesObject object, Mapping spec, String key, Findings findings) {
    if (!spec.has(key)) {
      findings.report(object.placeOf("spec"), object.kind() + " \"" + object.name() + "\" has no " + key);
    }
  }
}
