package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.Statement;
import dev.plimsoll.source.Span;
import java.util.List;

/** Finds cd where WORKDIR could stand. */
public final class CdInRun implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/cd-in-run", Severity.INFO, "A build step changes its directory with cd")
        .fix(Fixable.UNSAFE)
        .tags("strict", "style")
        .aliases("hadolint:DL3003", "trivy:DS-0013");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Run run : file.all(Run.class)) {
      List<Command> all = run.command().script().named("cd");
      if (all.isEmpty()) {
        continue;
      }
      Command command = all.get(0);
      String message = "\"cd\" holds for this step alone";
      List<Edit> edits = edits(run, command);
      if (edits.isEmpty()) {
        findings.report(command.words().get(0).span(), message);
      } else {
        findings.report(command.words().get(0).span(), message, Fix.unsafe("Use WORKDIR", edits));
      }
    }
  }

  /** Turns a leading {@code cd /dir &&} into a WORKDIR. */
  private static List<Edit> edits(Run run, Command command) {
    List<Command> all = run.command().script().commands();
    boolean leads = all.get(0) == command && all.size() > 1 && command.words().size() == 2 && command.words().get(1).isStatic()
        && command.words().get(1).text().startsWith("/") && all.get(1).link() == Statement.Link.AND && run.line().flags().isEmpty() && !run.command().isExec();
    boolean ofStep = run.command().script().tree() instanceof Statement.Chain chain && chain.items().get(0) instanceof Statement.Simple;
    if (!leads || !ofStep || !run.command().heredocs().isEmpty()) {
      return List.of();
    }
    Span start = run.span();
    return List.of(new Edit(start.source().span(start.start(), all.get(1).span().start()),
        "WORKDIR " + command.words().get(1).span().text() + "\n" + run.line().keyword().text() + " "));
  }
}
