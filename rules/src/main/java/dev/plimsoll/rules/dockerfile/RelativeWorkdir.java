package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Expansion;
import dev.plimsoll.dockerfile.Instruction.Workdir;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashSet;
import java.util.Set;

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
    Set<Stage> settled = new HashSet<>();
    for (Stage stage : file.stages()) {
      boolean known = stage.parent().filter(settled::contains).isPresent();
      for (Workdir workdir : stage.all(Workdir.class)) {
        Expansion expansion = stage.expand(workdir.path(), workdir);
        String text = expansion.isKnown() && expansion.isValid() ? expansion.value() : workdir.path().unquoted();
        if (known || isAbsolute(text)) {
          known = true;
        } else {
          findings.report(stage, workdir.path().span().firstLine(), "working directory \"" + text + "\" is relative to the base image's");
        }
      }
      if (known) {
        settled.add(stage);
      }
    }
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/") || path.startsWith("\\") || path.startsWith("$") || path.matches("(?s)[A-Za-z]:.*");
  }
}
