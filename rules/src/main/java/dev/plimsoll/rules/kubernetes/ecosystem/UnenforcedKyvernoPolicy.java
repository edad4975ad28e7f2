package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;

/** Finds Kyverno policies that let in what they object to. */
public record UnenforcedKyvernoPolicy() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unenforced-kyverno-policy", Severity.WARNING, "A Kyverno policy only reports").tags("security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!object.is("kyverno.io", "ClusterPolicy", "Policy") || object.spec().isEmpty()) {
      return;
    }
    Mapping spec = object.spec().get();
    check(object, spec, "validationFailureAction", findings);
    for (Mapping rule : spec.mappings("rules")) {
      rule.mapping("validate").ifPresent(validate -> check(object, validate, "failureAction", findings));
    }
  }

  private static void check(KubernetesObject object, Mapping node, String key, Findings findings) {
    node.scalar(key).filter(action -> action.text().equalsIgnoreCase("audit")).ifPresent(action ->
        findings.report(action.span(), "policy \"" + object.name() + "\" only reports: its " + key + " is \"" + action.text() + "\""));
  }
}
