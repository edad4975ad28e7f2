package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.KubernetesRule;
import dev.plimsoll.kubernetes.PolicyRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds roles that may change the ConfigMap by which Amazon EKS maps users of the cloud to users of the cluster. */
public record AwsAuthChange() implements KubernetesRule {
  private static final Right RIGHT = Right.toChange(List.of(""), "configmaps");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/aws-auth-change", Severity.WARNING, "A role may change who gets into an EKS cluster")
        .tags("recommended", "security")
        .aliases("trivy:KSV-0115");
  }

  @Override
  public void check(KubernetesObject object, Findings findings) {
    if (!Roles.isOwn(object, RiskyRole.ANY)) {
      return;
    }
    for (PolicyRule rule : PolicyRule.of(object)) {
      if (RIGHT.isNamedBy(Roles.grant(rule))) {
        rule.resourceNames().stream().filter(name -> name.text().equals("aws-auth")).findFirst().ifPresent(name -> findings.report(
            name.span(), object.kind() + " \"" + object.name() + "\" lets its subjects change the ConfigMap \"aws-auth\""));
      }
    }
  }
}
