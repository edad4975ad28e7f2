package dev.plimsoll.rules.kubernetes.secret;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds secrets that are written into the arguments of a container. */
public record SecretInArguments() implements ContainerRule {
  private static final Pattern OPTION = Pattern.compile("--?([A-Za-z][A-Za-z0-9_.-]*)=(\\S+)");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/secret-in-arguments", Severity.ERROR, "A secret is written into the arguments of a container")
        .tags("recommended", "security");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (Scalar word : container.commandLine()) {
      Matcher option = OPTION.matcher(word.text());
      if (option.matches() && SecretText.isSecret(option.group(1), option.group(2))) {
        findings.report(container, word.span().firstLine(), "argument \"--" + option.group(1) + "\" of " + container.label() + " holds a secret");
      }
    }
  }
}
