package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Label;
import dev.plimsoll.dockerfile.Pair;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.regex.Pattern;

/** Finds label keys that other tools may refuse. */
public final class InvalidLabelKey implements DockerfileRule {
  private static final Pattern KEY = Pattern.compile("[a-z]([a-z0-9._/-]*[a-z0-9])?");
  private static final Pattern RESERVED = Pattern.compile("^(com\\.docker\\.|io\\.docker\\.|org\\.dockerproject\\.)");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/invalid-label-key", Severity.INFO, "A label's key is malformed or belongs to Docker")
        .tags("strict", "style")
        .aliases("hadolint:DL3048");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Label label : file.all(Label.class)) {
      for (Pair pair : label.pairs()) {
        String key = pair.key();
        if (RESERVED.matcher(key).find()) {
          findings.report(pair.name().span(), "label \"" + key + "\" is in a namespace that Docker keeps to itself");
        } else if (!KEY.matcher(key).matches() || key.contains("..") || key.contains("--")) {
          findings.report(pair.name().span(), "label \"" + key + "\" is not made of lower-case letters, digits, single dots and dashes");
        }
      }
    }
  }
}
