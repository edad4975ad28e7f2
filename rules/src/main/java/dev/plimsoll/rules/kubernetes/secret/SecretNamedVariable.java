package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.EnvVariable;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;

/** Finds environment variables that ask for a secret and are written out, be it with a placeholder. */
public record SecretNamedVariable() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/secret-named-variable", Severity.INFO, "An environment variable asks for a secret in the manifest")
        .tags("strict", "security")
        .aliases("kube-linter:env-var-secret", "polaris:sensitiveContainerEnvVar");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (EnvVariable variable : container.env()) {
      String value = variable.value().map(Scalar::text).orElse("");
      if (SecretText.asksForSecret(variable.name(), value) && !SecretText.isSecret(variable.name(), value)) {
        findings.report(container, variable.node().placeOf("name"), "environment variable \"" + variable.name() + "\" of " + container.label()
            + " is written out where its name asks for a secret");
      }
    }
  }
}
