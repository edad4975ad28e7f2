package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Env;
import dev.plimsoll.dockerfile.Pair;
import dev.plimsoll.dockerfile.Reference;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.util.HashSet;
import java.util.Set;

/** Finds variables that get their value only behind the line that uses them. */
public final class SelfReference implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/self-reference", Severity.ERROR, "ENV uses a variable that the same line sets")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("hadolint:DL3044");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      for (Env env : stage.all(Env.class)) {
        check(stage, env, findings);
      }
    }
  }

  private static void check(Stage stage, Env env, Findings findings) {
    Set<String> set = new HashSet<>();
    for (int i = 0; i < env.pairs().size(); i++) {
      Pair pair = env.pairs().get(i);
      for (Reference reference : pair.value().references()) {
        boolean twice = set.contains(pair.key()) && reference.name().equals(pair.key());
        if (set.contains(reference.name()) && (twice || !stage.defines(reference.name(), env))) {
          report(stage, env, i, reference, findings);
          break;
        }
      }
      set.add(pair.key());
    }
  }

  private static void report(Stage stage, Env env, int index, Reference reference, Findings findings) {
    String message = "\"" + reference.name() + "\" has no value before the end of this line";
    Span start = env.pairs().get(index).span();
    Span gap = start.source().span(env.pairs().get(index - 1).span().end(), start.start());
    if (gap.text().isBlank() && gap.text().indexOf('\n') < 0) {
      findings.report(stage, reference.span(), message, Fix.safe("Split the line", gap, "\n" + env.line().keyword().text() + " "));
    } else {
      findings.report(stage, reference.span(), message);
    }
  }
}
