package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Directive;
import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds directives with capitals. */
public final class DirectiveCasing implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/directive-casing", Severity.INFO, "A parser directive is not in lower case")
        .fix(Fixable.SAFE)
        .tags("recommended", "style");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Directive directive : file.directives()) {
      String written = directive.nameSpan().text();
      if (!written.equals(directive.name())) {
        findings.report(directive.nameSpan(), "directive \"" + written + "\" is not in lower case",
            Fix.safe("Write " + directive.name(), directive.nameSpan(), directive.name()));
      }
    }
  }
}
