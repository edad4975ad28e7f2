package dev.plimsoll.rules.kubernetes.storage;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;

/** Finds claims to storage that say neither how much nor how it is used, which the API refuses. */
public record IncompleteVolumeClaim() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/incomplete-volume-claim", Severity.ERROR, "A claim to storage lacks its size or its access modes")
        .tags("recommended", "schema");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (object.overlay().patches()) {
      return;
    }
    if (object.is("", "PersistentVolumeClaim")) {
      object.spec().ifPresent(spec -> judge(spec, object.name(), findings));
    }
    if (object.is("apps", "StatefulSet")) {
      object.spec().ifPresent(spec -> spec.mappings("volumeClaimTemplates").forEach(template -> template.mapping("spec")
          .ifPresent(claim -> judge(claim, template.text("metadata", "name").orElse(""), findings))));
    }
  }

  private static void judge(Mapping claim, String name, Findings findings) {
    if (claim.text("resources", "requests", "storage").isEmpty()) {
      findings.report(claim.placeOf("resources", "requests", "storage"), "volume claim \"" + name + "\" does not say how much storage it requests");
    }
    if (claim.scalars("accessModes").isEmpty()) {
      findings.report(claim.placeOf("accessModes"), "volume claim \"" + name + "\" has no access modes");
    }
  }
}
