package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds Secrets that ask for a ServiceAccount's token without an end. */
public record LastingToken() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/lasting-token", Severity.WARNING, "A Secret asks for a ServiceAccount's token that never expires")
        .tags("strict", "security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (object.is("", "Secret") && object.root().text("type").filter("kubernetes.io/service-account-token"::equals).isPresent()) {
      findings.report(object.placeOf("type"), "Secret \"" + object.name() + "\" asks for a token that never expires");
    }
  }
}
