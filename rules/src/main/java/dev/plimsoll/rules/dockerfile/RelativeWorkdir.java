package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Expansion;
import dev.plimsoll.dockerfile.Instruction.Workdir;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds relative working directories before any absolute one. */
public final class RelativeWorkdir implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/relative-workdir", Severity.WARNING,
        "WORKDIR is relative to what the base image says")
        .tags("recommended")
        .aliases("hadolint:DL3000", "buildkit:WorkdirRelativePath", "trivy:DS-0009", "checkov:CKV_DOCKER_10");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      Optional<Workdir> base = stage.parent().flatMap(parent -> last(parent));
      boolean known = base.isPresent();
      for (Workdir workdir : stage.all(Workdir.class)) {
        Expansion expansion = stage.expand(workdir.path(), workdir);
        String text = expansion.isKnown() && expansion.isValid() ? expansion.value() : workdir.path().unquoted();
        if (known || isAbsolute(text)) {
          known = true;
        } else {
          findings.report(stage, workdir.path().span().firstLine(), "working directory \"" + text + "\" is relative to the base image's");
        }
      }
    }
  }

  private static Optional<Workdir> last(Stage parent) {
    for (Optional<Stage> stage = Optional.of(parent); stage.isPresent(); stage = stage.get().parent()) {
      for (Workdir workdir : stage.get().own(Workdir.class)) {
        if (isAbsolute(stage.get().expand(workdir.path(), workdir).value())) {
          return Optional.of(workdir);
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.startsWith("\\") || path.startsWith("$") || path.matches("(?s)[A-Za-z]:.*");
  }
}
