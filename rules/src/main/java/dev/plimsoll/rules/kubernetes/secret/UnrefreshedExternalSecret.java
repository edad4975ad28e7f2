package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds ExternalSecrets that are read once and never again. */
public record UnrefreshedExternalSecret() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unrefreshed-external-secret", Severity.INFO, "An ExternalSecret is read once and never again")
        .tags("strict", "security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    boolean once = object.root().text("spec", "refreshInterval").filter(interval -> interval.matches("0+(h|m|s|ms)?")).isPresent();
    if (object.is("external-secrets.io", "ExternalSecret") && once) {
      findings.report(object.placeOf("spec", "refreshInterval"), "ExternalSecret \"" + object.name() + "\" is read once and never again");
    }
  }
}
