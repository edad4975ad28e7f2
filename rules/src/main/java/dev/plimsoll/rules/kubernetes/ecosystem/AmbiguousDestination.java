package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds Argo CD applications that name their cluster twice. */
public record AmbiguousDestination() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/ambiguous-destination", Severity.ERROR, "An Argo CD application names its cluster by server and by name")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Application.of(object).flatMap(application -> application.spec().mapping("destination")).ifPresent(destination -> {
      boolean templated = Placeholder.isIn(destination.text("server").orElse("")) || Placeholder.isIn(destination.text("name").orElse(""));
      if (Application.isSet(destination, "server") && Application.isSet(destination, "name") && !templated && !object.overlay().patches()) {
        findings.report(destination.placeOf("name"), "destination has both server \"" + destination.text("server").orElse("") + "\" and name \""
            + destination.text("name").orElse("") + "\"");
      }
    });
  }
}
