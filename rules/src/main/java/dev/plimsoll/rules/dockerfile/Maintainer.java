package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;

/** Finds the instruction that a label replaced. */
public final class Maintainer implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/maintainer", Severity.WARNING, "MAINTAINER is used")
        .fix(Fixable.SAFE)
        .tags("recommended", "style")
        .aliases("hadolint:DL4000", "buildkit:MaintainerDeprecated", "trivy:DS-0022", "checkov:CKV_DOCKER_6");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Instruction instruction : file.instructions()) {
      if (!(instruction instanceof dev.plimsoll.dockerfile.Instruction.Maintainer maintainer)) {
        continue;
      }
      String author = maintainer.author().text();
      String value = author.matches("\"[^\"]*\"") ? author : author.matches("[^\"\\\\$]*") ? "\"" + author + "\"" : "";
      Span whole = maintainer.keyword().to(maintainer.author().span());
      if (value.isEmpty()) {
        findings.report(maintainer.keyword(), "\"MAINTAINER\" is deprecated");
      } else {
        findings.report(maintainer.keyword(), "\"MAINTAINER\" is deprecated", Fix.safe("Use a label", whole, "LABEL org.opencontainers.image.authors=" + value));
      }
    }
  }
}
