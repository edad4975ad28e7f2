package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds copies that land wherever the base image happens to be. */
public final class RelativeDestination implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/relative-destination", Severity.WARNING,
        "COPY has a relative destination and no WORKDIR")
        .tags("recommended")
        .aliases("hadolint:DL3045");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      if (stage.base().image().value().equals("scratch")) {
        continue;
      }
      for (Copy copy : stage.all(Copy.class)) {
        String text = copy.destination().unquoted();
        boolean absolute = text.startsWith("/") || text.startsWith("\\") || text.matches("(?s)[A-Za-z]:.*") || text.startsWith("$");
        if (!absolute && !text.isEmpty() && stage.workdirAt(copy).isEmpty()) {
          findings.report(stage, copy.destination().span(), "destination \"" + text + "\" is relative, and no WORKDIR says to what");
        }
      }
    }
  }
}
