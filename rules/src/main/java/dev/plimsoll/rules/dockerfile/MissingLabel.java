package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Instruction.Label;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Holds the labels of the images that a file makes against a list. */
public record MissingLabel(List<String> labels) implements DockerfileRule {
  public MissingLabel() {
    this(List.of());
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/missing-label", Severity.INFO, "A label that the project asks for is missing")
        .tags("recommended")
        .aliases("hadolint:DL3049");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : results(file)) {
      Set<String> have = new HashSet<>();
      for (Optional<Stage> level = Optional.of(stage); level.isPresent(); level = level.get().parent()) {
        level.get().own(Label.class).forEach(label -> label.pairs().forEach(pair -> have.add(pair.key())));
      }
      Span place = stage.from().map(from -> from.image().span()).orElseGet(() -> file.instructions().get(0).keyword());
      for (String key : labels) {
        if (!have.contains(key)) {
          findings.report(stage, place, "label \"" + key + "\" is missing");
        }
      }
    }
  }

  /** The stages that no other one uses. */
  private static List<Stage> results(Dockerfile file) {
    Set<Stage> used = new HashSet<>();
    for (Stage stage : file.stages()) {
      stage.parent().ifPresent(used::add);
      for (Copy copy : stage.all(Copy.class)) {
        copy.from().flatMap(flag -> file.stage(flag.value(), stage)).ifPresent(used::add);
      }
      for (Run run : stage.all(Run.class)) {
        run.mounts().forEach(mount -> mount.option("from").flatMap(from -> file.stage(from, stage)).ifPresent(used::add));
      }
    }
    return file.instructions().isEmpty() ? List.of() : file.stages().stream().filter(stage -> !used.contains(stage)).toList();
  }
}
