package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.EnvVariable;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;

/** Finds Secrets that reach a container as environment variables. */
public record SecretAsVariable() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/secret-as-variable", Severity.INFO, "A Secret reaches a container as an environment variable")
        .tags("strict", "security")
        .aliases("kube-linter:read-secret-from-env-var", "checkov:CKV_K8S_35");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (EnvVariable variable : container.env()) {
      variable.valueFrom().filter(from -> from.has("secretKeyRef")).ifPresent(from -> findings.report(container, from.placeOf("secretKeyRef"),
          "environment variable \"" + variable.name() + "\" of " + container.label() + " comes from a Secret"));
    }
    for (Mapping from : container.envFrom()) {
      if (from.has("secretRef")) {
        findings.report(container, from.placeOf("secretRef"), container.label() + " takes variables from a Secret");
      }
    }
  }
}
