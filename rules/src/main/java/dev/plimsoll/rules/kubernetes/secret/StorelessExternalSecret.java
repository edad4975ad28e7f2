package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.ArrayList;
import java.util.List;

/** Finds ExternalSecrets that name no store, for all their entries or for one. */
public record StorelessExternalSecret() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/storeless-external-secret", Severity.ERROR, "An ExternalSecret does not say which store to read")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("external-secrets.io", "ExternalSecret") || object.spec().isEmpty() || object.overlay().patches()) {
      return;
    }
    Mapping spec = object.spec().get();
    List<Mapping> entries = new ArrayList<>(spec.mappings("data"));
    entries.addAll(spec.mappings("dataFrom"));
    boolean storeless = entries.stream().anyMatch(entry -> !entry.has("sourceRef"));
    if (storeless && spec.text("secretStoreRef", "name").isEmpty()) {
      findings.report(spec.placeOf("secretStoreRef"), "ExternalSecret \"" + object.name() + "\" names no store");
    }
  }
}
