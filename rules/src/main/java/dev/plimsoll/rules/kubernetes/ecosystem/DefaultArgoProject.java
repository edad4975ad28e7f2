package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds Argo CD applications in the project that restricts nothing. */
public record DefaultArgoProject() implements KubernetesRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/default-argo-project", Severity.WARNING, "An Argo CD application is in the project \"default\"").tags("security");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    Application.of(object).flatMap(application -> application.spec().scalar("project")).filter(project -> project.text().equals("default"))
        .ifPresent(project -> findings.report(project.span(), object.kind() + " \"" + object.name() + "\" is in project \"default\""));
  }
}
