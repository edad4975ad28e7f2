package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Onbuild;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Statement;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Optional;

/** Finds neighbouring steps that could be one. */
public final class ConsecutiveRun implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/consecutive-run", Severity.INFO, "Two single commands are steps of their own")
        .fix(Fixable.UNSAFE)
        .tags("strict", "style")
        .aliases("hadolint:DL3059");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      List<Instruction> all = stage.instructions();
      for (int i = 1; i < all.size(); i++) {
        Optional<Run> before = single(all.get(i - 1));
        Optional<Run> after = single(all.get(i));
        if (before.isPresent() && after.isPresent() && flags(before.get()).equals(flags(after.get()))
            && all.get(i - 1) instanceof Onbuild == all.get(i) instanceof Onbuild) {
          report(stage, before.get(), after.get(), findings);
        }
      }
    }
  }

  private static void report(Stage stage, Run before, Run after, Findings findings) {
    Span start = after.command().span();
    Span gap = start.source().span(before.command().span().end(), start.start());
    String message = "step could be one with the step above";
    boolean plain = gap.text().indexOf('#') < 0 && gap.text().strip().matches("(?i)RUN(\\s+--\\S+)*") && before.command().heredocs().isEmpty();
    if (plain) {
      findings.report(stage, after.keyword(), message, Fix.unsafe("Merge the steps", gap, " \\\n    && "));
    } else {
      findings.report(stage, after.keyword(), message);
    }
  }

  /** A step of one command that a shell reads. */
  private static Optional<Run> single(Instruction instruction) {
    Instruction inner = instruction instanceof Onbuild onbuild ? onbuild.trigger() : instruction;
    boolean one = inner instanceof Run run && !run.command().isExec() && run.command().isPosix() && run.command().heredocs().isEmpty()
        && run.command().script().tree() instanceof Statement.Chain chain && chain.items().size() == 1 && chain.items().get(0) instanceof Statement.Simple;
    return one ? Optional.of((Run) inner) : Optional.empty();
  }

  private static List<String> flags(Run run) {
    return run.line().flags().stream().map(flag -> flag.raw().text()).toList();
  }
}
