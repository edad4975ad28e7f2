package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Add;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds remote ADD without a checksum. */
public final class UncheckedDownload implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/unchecked-download", Severity.WARNING, "ADD downloads a file and does not check it")
        .tags("strict", "security")
        .aliases("checkov:CKV_DOCKER_4");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Add add : file.all(Add.class)) {
      if (add.line().flag("checksum").isPresent()) {
        continue;
      }
      for (Word source : add.files()) {
        String text = file.expand(source, add).value();
        if (text.matches("(?i)https?://.*") && !text.matches(".*\\.git([#?].*)?")) {
          findings.report(source.span(), "\"" + text + "\" is downloaded without a checksum");
        }
      }
    }
  }
}
