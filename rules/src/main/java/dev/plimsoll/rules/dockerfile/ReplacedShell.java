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
import dev.plimsoll.shell.ShellWord;
import java.util.List;

/** Finds ln onto /bin/sh. */
public final class ReplacedShell implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/replaced-shell", Severity.WARNING, "A build step puts a link in place of /bin/sh")
        .fix(Fixable.UNSAFE)
        .tags("recommended")
        .aliases("hadolint:DL4005");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Run run : file.all(Run.class)) {
      for (Command command : run.command().script().named("ln")) {
        List<ShellWord> words = command.arguments();
        boolean replaces = words.size() > 1 && words.get(words.size() - 1).text().equals("/bin/sh")
            && words.get(words.size() - 2).text().matches(".*\\b(bash|zsh|dash|ksh|mksh|fish)");
        if (!replaces) {
          continue;
        }
        String message = "\"" + words.get(words.size() - 2).text() + "\" takes the place of \"/bin/sh\" for everything";
        boolean alone = run.command().script().commands().size() == 1 && run.line().flags().isEmpty() && !run.command().isExec();
        if (alone) {
          findings.report(command.words().get(0).span(), message,
              Fix.unsafe("Use SHELL", run.span(), "SHELL [\"" + words.get(words.size() - 2).text() + "\", \"-c\"]"));
        } else {
          findings.report(command.words().get(0).span(), message);
        }
      }
    }
  }
}
