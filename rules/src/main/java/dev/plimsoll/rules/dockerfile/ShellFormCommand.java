package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Cmd;
import dev.plimsoll.dockerfile.Instruction.Entrypoint;
import dev.plimsoll.dockerfile.Instruction.Invocation;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds commands that a shell wraps without need. */
public final class ShellFormCommand implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/shell-form-command", Severity.WARNING,
        "CMD or ENTRYPOINT runs through a shell")
        .fix(Fixable.UNSAFE)
        .tags("recommended")
        .aliases("hadolint:DL3025", "buildkit:JSONArgsRecommended");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      for (Invocation invocation : stage.all(Invocation.class)) {
        boolean judged = invocation instanceof Cmd || invocation instanceof Entrypoint;
        if (judged && !invocation.command().isEmpty() && !invocation.command().isExec() && stage.shellAt(invocation).isEmpty()
            && !isReplaced(invocation.command().text().text())) {
          report(stage, invocation, findings);
        }
      }
    }
  }

  /** Whether the shell makes way for its command, or the text is an array that another rule mends. */
  private static boolean isReplaced(String text) {
    return text.startsWith("exec ") || text.startsWith("['");
  }

  private static void report(Stage stage, Invocation invocation, Findings findings) {
    String array = JsonForm.of(invocation.command());
    String message = "\"" + invocation.name() + "\" runs through a shell, which keeps signals from its command";
    if (array.isEmpty()) {
      findings.report(stage, invocation.keyword(), message);
    } else {
      findings.report(stage, invocation.keyword(), message, Fix.unsafe("Run it without a shell", invocation.command().span(), array));
    }
  }
}
