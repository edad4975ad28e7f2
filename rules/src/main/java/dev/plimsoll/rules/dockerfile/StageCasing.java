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
import dev.plimsoll.source.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds stage names that are not in lower case, and renames them everywhere. */
public final class StageCasing implements DockerfileRule {
  private static final Pattern FROM = Pattern.compile("(?:^|,)from=([^,]*)");
  private static final int MOST_PLACES = 100;

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/stage-casing", Severity.INFO, "A stage's name has capitals")
        .fix(Fixable.SAFE)
        .tags("recommended", "style")
        .aliases("buildkit:StageNameCasing");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    Map<String, List<Span>> places = new HashMap<>();
    for (Stage stage : file.stages()) {
      Optional<Word> word = stage.from().flatMap(From::stageName);
      if (word.isEmpty() || word.get().text().equals(stage.name().orElseThrow())) {
        continue;
      }
      if (places.isEmpty()) {
        collect(file, places);
      }
      String name = word.get().text();
      String message = "stage name \"" + name + "\" has capitals";
      List<Span> here = places.getOrDefault(name, List.of());
      if (here.isEmpty() || here.size() > MOST_PLACES) {
        findings.report(stage, word.get().span(), message);
      } else {
        List<Edit> edits = here.stream().map(span -> new Edit(span, stage.name().orElseThrow())).toList();
        findings.report(stage, word.get().span(), message, Fix.safe("Write it in lower case", edits));
      }
    }
  }

  /** All places that name a stage, by the name as written. */
  private static void collect(Dockerfile file, Map<String, List<Span>> places) {
    for (From from : file.all(From.class)) {
      from.stageName().ifPresent(word -> put(places, word.span()));
      put(places, from.image().span());
    }
    file.all(Copy.class).forEach(copy -> copy.from().ifPresent(flag -> put(places, flag.valueSpan())));
    for (Run run : file.all(Run.class)) {
      for (Flag mount : run.line().flags("mount")) {
        Matcher from = FROM.matcher(mount.valueSpan().text());
        if (from.find()) {
          int start = mount.valueSpan().start();
          put(places, mount.span().source().span(start + from.start(1), start + from.end(1)));
        }
      }
    }
  }

  private static void put(Map<String, List<Span>> places, Span span) {
    places.computeIfAbsent(span.text(), key -> new ArrayList<>()).add(span);
  }
}
