package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Arg;
import dev.plimsoll.dockerfile.Instruction.From;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Pair;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds comments that docker build --call=outline would not show. */
public final class MissingDescription implements DockerfileRule {
  private static final Pattern PRAGMA = Pattern.compile("^(check=|hadolint |trivy:|checkov:|plimsoll:|renovate:|syntax=)");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/missing-description", Severity.INFO,
        "The comment above ARG or FROM does not describe it")
        .tags("style")
        .aliases("buildkit:InvalidDefinitionDescription");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Instruction instruction : file.instructions()) {
      List<Span> comments = instruction.line().comments();
      List<String> names = names(instruction);
      if (comments.isEmpty() || names.isEmpty()) {
        continue;
      }
      Span last = comments.get(comments.size() - 1);
      String text = last.text().substring(1).strip();
      boolean near = last.line() == instruction.keyword().line() - 1;
      if (near && !names.contains(text.split(" ", 2)[0]) && !PRAGMA.matcher(text).find()) {
        findings.report(last, "comment does not start with \"" + names.get(0) + "\"");
      }
    }
  }

  private static List<String> names(Instruction instruction) {
    if (instruction instanceof Arg arg) {
      return arg.pairs().stream().map(Pair::key).toList();
    }
    return instruction instanceof From from ? from.stageName().map(word -> List.of(word.text().toLowerCase(Locale.ROOT))).orElse(List.of()) : List.of();
  }
}
