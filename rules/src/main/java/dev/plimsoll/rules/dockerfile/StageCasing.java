package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Instruction.From;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds stage names that are not in lower case, and renames them everywhere. */
public final class StageCasing implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/stage-casing", Severity.INFO, "A stage's name has capitals")
        .fix(Fixable.SAFE)
        .tags("recommended", "style")
        .aliases("buildkit:StageNameCasing");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      Optional<Word> word = stage.from().flatMap(From::stageName);
      if (word.isPresent() && !word.get().text().equals(stage.name().orElseThrow())) {
        findings.report(stage, word.get().span(), "stage name \"" + word.get().text() + "\" has capitals",
            Fix.safe("Write it in lower case", edits(file, word.get().text())));
      }
    }
  }

  private static List<Edit> edits(Dockerfile file, String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    List<Edit> edits = new ArrayList<>();
    for (From from : file.all(From.class)) {
      from.stageName().filter(word -> word.text().equals(name)).ifPresent(word -> edits.add(new Edit(word.span(), lower)));
      if (from.image().text().equals(name)) {
        edits.add(new Edit(from.image().span(), lower));
      }
    }
    for (Copy copy : file.all(Copy.class)) {
      copy.from().filter(flag -> flag.valueSpan().text().equals(name)).ifPresent(flag -> edits.add(new Edit(flag.valueSpan(), lower)));
    }
    for (Run run : file.all(Run.class)) {
      for (Flag mount : run.line().flags("mount")) {
        int at = ("," + mount.valueSpan().text() + ",").indexOf(",from=" + name + ",");
        if (at >= 0) {
          int start = mount.valueSpan().start() + at + "from=".length();
          edits.add(new Edit(mount.span().source().span(start, start + name.length()), lower));
        }
      }
    }
    return edits;
  }
}
