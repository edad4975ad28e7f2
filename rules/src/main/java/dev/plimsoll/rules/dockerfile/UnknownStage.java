package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds sources that are neither a stage above nor an image. */
public final class UnknownStage implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/unknown-stage", Severity.WARNING, "COPY --from names no earlier stage")
        .tags("recommended")
        .aliases("hadolint:DL3022");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      for (Copy copy : stage.all(Copy.class)) {
        copy.from().ifPresent(flag -> check(file, stage, flag, findings));
      }
    }
  }

  private static void check(Dockerfile file, Stage stage, Flag flag, Findings findings) {
    String name = flag.value();
    boolean own = stage.name().equals(Optional.of(name.toLowerCase(Locale.ROOT))) || name.equals(Integer.toString(stage.index()));
    boolean image = name.matches(".*[:/@.].*");
    if (name.isEmpty() || own || image || file.stage(name, stage).isPresent()) {
      return;
    }
    if (name.indexOf('$') >= 0) {
      findings.report(stage, flag.valueSpan(), "\"--from\" takes no variable, as \"" + name + "\" has");
      return;
    }
    List<String> names = file.stages().stream().limit(Math.min(100, stage.index())).flatMap(other -> other.name().stream()).toList();
    findings.report(stage, flag.valueSpan(), "no stage above is called \"" + name + "\"" + Spelling.hint(name, names));
  }
}
