package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Healthcheck;
import dev.plimsoll.dockerfile.Instruction.Invocation;
import dev.plimsoll.dockerfile.Instruction.Run;
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
        "CMD, ENTRYPOINT or HEALTHCHECK runs through a shell")
        .fix(Fixable.UNSAFE)
        .tags("recommended")
        .aliases("hadolint:DL3025", "buildkit:JSONArgsRecommended");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      for (Invocation invocation : stage.all(Invocation.class)) {
        boolean none = invocation instanceof Healthcheck health && health.isNone();
        if (invocation instanceof Run || none || invocation instanceof Healthcheck || invocation.command().isExec() || invocation.command().isEmpty()
            || stage.shellAt(invocation).isPresent() || invocation.command().text().text().startsWith("['")) {
          continue;
        }
        String array = JsonForm.of(invocation.command());
        String message = "\"" + invocation.name() + "\" runs through a shell, which keeps signals from its command";
        if (array.isEmpty()) {
          findings.report(stage, invocation.keyword(), message);
        } else {
          findings.report(stage, invocation.keyword(), message, Fix.unsafe("Run it without a shell", invocation.command().span(), array));
        }
      }
    }
  }
}
