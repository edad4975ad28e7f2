package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds COPY --from of / onto /. */
public final class WholeFilesystem implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/whole-filesystem", Severity.WARNING, "A whole file system is copied over another")
        .tags("strict")
        .aliases("hadolint:DL3067");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Copy copy : file.all(Copy.class)) {
      boolean root = copy.sources().stream().anyMatch(source -> source.unquoted().matches("/+(\\.|\\*)?"));
      Optional<Stage> stage = file.stageOf(copy);
      boolean empty = stage.isPresent() && stage.get().image().value().equals("scratch");
      if (copy.from().isPresent() && root && copy.destination().unquoted().matches("/+\\.?") && !empty) {
        findings.report(copy.keyword(), "file system of \"" + copy.from().get().value() + "\" is copied over this one");
      }
    }
  }
}
