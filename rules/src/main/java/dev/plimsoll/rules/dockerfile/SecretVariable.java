package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Definition;
import dev.plimsoll.dockerfile.Instruction.Label;
import dev.plimsoll.dockerfile.Pair.Form;
import dev.plimsoll.dockerfile.Pair;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds variables that are named like secrets, which an image keeps. */
public final class SecretVariable implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/secret-variable", Severity.ERROR, "A secret is given by ARG or ENV")
        .tags("recommended", "security")
        .aliases("hadolint:DL3064", "buildkit:SecretsUsedInArgOrEnv", "trivy:DS-0031");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Definition definition : file.all(Definition.class)) {
      if (definition instanceof Label) {
        continue;
      }
      for (Pair pair : definition.pairs()) {
        boolean given = pair.form() == Form.BARE || SecretName.couldBe(pair.value().unquoted());
        if (given && SecretName.matches(pair.key())) {
          findings.report(pair.name().span(), "\"" + pair.key() + "\" is a secret by its name, and " + definition.name() + " keeps it in the image");
        }
      }
    }
  }
}
