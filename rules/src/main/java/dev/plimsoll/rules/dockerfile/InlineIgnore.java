package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.util.regex.Pattern;

/** Finds comments that silence this or another checker. */
public final class InlineIgnore implements DockerfileRule {
  private static final Pattern PRAGMA =
      Pattern.compile("^#\\s*(hadolint\\s+((stage|global)\\s+)?ignore\\s*=|check\\s*=\\s*skip|trivy:ignore|checkov:skip|plimsoll:ignore)");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/inline-ignore", Severity.INFO, "A comment silences findings")
        .tags("style")
        .aliases("hadolint:DL1001");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Span comment : file.comments()) {
      if (PRAGMA.matcher(comment.text()).find()) {
        findings.report(comment, "comment silences findings");
      }
    }
  }
}
