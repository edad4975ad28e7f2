package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Transfer;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;

/** Finds several sources with a destination that has no slash at its end. */
public final class MultipleSources implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/multiple-sources", Severity.ERROR,
        "Several files are copied to what is not marked as a directory")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("hadolint:DL3021", "trivy:DS-0011");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Transfer copy : file.all(Transfer.class)) {
      Word destination = copy.destination();
      String text = destination.unquoted();
      boolean history = copy.sources().get(0).text().matches("(file|dir|multi):[0-9a-f]{16,}");
      boolean directory = text.endsWith("/") || text.endsWith("\\") || text.matches("(.*/)?\\.\\.?") || destination.hasReferences();
      if (copy.sources().size() < 2 || directory || history || text.isEmpty()) {
        continue;
      }
      Span span = destination.span();
      int end = span.end() - (span.text().matches(".*[\"']") ? 1 : 0);
      findings.report(span, "destination \"" + text + "\" of " + copy.sources().size() + " sources has no slash at its end",
          Fix.safe("Mark it as a directory", span.source().span(end, end), "/"));
    }
  }
}
