package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Invocation;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Excerpt;
import java.util.regex.Pattern;

/** Finds arrays that are no JSON because of their quotes. */
public final class SingleQuotedArray implements DockerfileRule {
  private static final Pattern ARRAY = Pattern.compile("\\[\\s*'[^'\"\\\\]*'\\s*(,\\s*'[^'\"\\\\]*'\\s*)*]\\s*");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/single-quoted-array", Severity.WARNING,
        "An array is written with single quotes, so a shell runs it")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("hadolint:DL3025", "buildkit:JSONArgsRecommended");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Invocation invocation : file.all(Invocation.class)) {
      Excerpt text = invocation.command().text();
      if (invocation.command().isExec() || !ARRAY.matcher(text.text()).matches()) {
        continue;
      }
      findings.report(text.span().firstLine(), "array in single quotes is run by a shell as it stands",
          Fix.safe("Use double quotes", text.span(), text.text().replace('\'', '"')));
    }
  }
}
