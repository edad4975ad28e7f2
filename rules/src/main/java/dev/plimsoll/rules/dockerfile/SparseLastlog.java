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

/** Finds useradd with a high id and without -l. */
public final class SparseLastlog implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/sparse-lastlog", Severity.WARNING,
        "useradd makes a huge sparse lastlog for a high user id")
        .fix(Fixable.SAFE)
        .tags("recommended", "reliability")
        .aliases("hadolint:DL3046");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Run run : file.all(Run.class)) {
      for (Command command : run.command().script().named("useradd")) {
        boolean high = command.flagValues("-u", "--uid").stream().anyMatch(id -> id.matches("[0-9]{6,}"));
        if (high && !command.hasFlag("-l", "--no-log-init")) {
          Span name = command.words().get(0).span();
          findings.report(name, "\"useradd\" grows lastlog with the user id",
              Fix.safe("Add -l", name.source().span(name.end(), name.end()), " -l"));
        }
      }
    }
  }
}
