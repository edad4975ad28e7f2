package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;
import java.util.List;
import java.util.Optional;

/** Finds stages with two programs for one job. */
public final class WgetAndCurl implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/wget-and-curl", Severity.INFO, "A stage uses both wget and curl")
        .tags("strict")
        .aliases("hadolint:DL4001", "trivy:DS-0014");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      List<Command> found = stage.all(Run.class).stream().flatMap(run -> run.command().script().named("wget", "curl").stream()).toList();
      Optional<Command> other = found.stream().filter(command -> !command.name().equals(found.get(0).name())).findFirst();
      if (other.isPresent()) {
        findings.report(stage, other.get().words().get(0).span(), "\"" + other.get().name() + "\" does what \"" + found.get(0).name() + "\" does in this stage",
            List.of(new Related(found.get(0).words().get(0).span(), "the other one")), List.of());
      }
    }
  }
}
