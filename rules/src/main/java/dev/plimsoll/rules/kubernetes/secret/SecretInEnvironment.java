package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.EnvVariable;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;

/** Finds secrets that are written into the environment of a container. */
public record SecretInEnvironment() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/secret-in-environment", Severity.ERROR, "A secret is written into the environment of a container")
        .tags("recommended", "security")
        .aliases("kube-linter:env-var-secret", "polaris:sensitiveContainerEnvVar");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (EnvVariable variable : container.env()) {
      String value = variable.value().map(Scalar::text).orElse("");
      if (SecretText.isSecret(variable.name(), value)) {
        findings.report(container, variable.node().placeOf("name"), "environment variable \"" + variable.name() + "\" of " + container.label()
            + " holds a secret");
      }
    }
  }
}
