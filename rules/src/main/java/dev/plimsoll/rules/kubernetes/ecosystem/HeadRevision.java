package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** Finds Argo CD sources that follow whatever the default branch or the newest chart is. */
public record HeadRevision() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/head-revision", Severity.WARNING, "An Argo CD application follows HEAD or the newest chart")
        .tags("strict", "reliability");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    for (Mapping source : Application.of(object).map(Application::sources).orElse(List.of())) {
      String revision = source.text("targetRevision").orElse("");
      if (Application.isSet(source, "ref") && !Application.isSet(source, "path") || !Application.isSet(source, "repoURL")) {
        continue;
      }
      if (Application.isSet(source, "chart")) {
        if (revision.equals("*") || revision.equals(">0") || revision.startsWith(">=")) {
          findings.report(source.placeOf("targetRevision"), "chart \"" + source.text("chart").orElse("") + "\" is taken in any version: \"" + revision + "\"");
        }
      } else if (revision.equals("HEAD")) {
        findings.report(source.placeOf("targetRevision"), object.kind() + " \"" + object.name() + "\" follows \"HEAD\"");
      } else if (revision.isEmpty() && !object.overlay().patches()) {
        findings.report(source.placeOf("repoURL"), object.kind() + " \"" + object.name() + "\" has no targetRevision and follows HEAD");
      }
    }
  }
}
