package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;
import dev.plimsoll.source.Span;

/** Finds wget without a word about its output. */
public final class WgetProgress implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/wget-progress", Severity.INFO, "wget fills the build log with its progress")
        .fix(Fixable.SAFE)
        .tags("strict", "style")
        .aliases("hadolint:DL3047");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Run run : file.all(Run.class)) {
      boolean gnu = file.stageOf(run).map(stage -> !stage.base().image().value().matches(".*(alpine|busybox).*")).orElse(true);
      for (Command command : run.command().script().named("wget")) {
        boolean said = command.hasFlag("--progress", "-q", "--quiet", "-nv", "--no-verbose", "-o", "--output-file", "-a", "--append-output", "--version", "-V", "--help");
        if (said || command.words().size() < 2) {
          continue;
        }
        Span name = command.words().get(0).span();
        String message = "\"wget\" fills the log with its progress";
        if (run.command().isExec() || !gnu) {
          findings.report(name, message);
        } else {
          findings.report(name, message, Fix.safe("Show less", name.source().span(name.end(), name.end()), " --progress=dot:giga"));
        }
      }
    }
  }
}
