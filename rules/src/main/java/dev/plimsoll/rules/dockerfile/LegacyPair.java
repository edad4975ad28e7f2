package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Definition;
import dev.plimsoll.dockerfile.Pair.Form;
import dev.plimsoll.dockerfile.Pair;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.util.List;

/** Finds the old form of ENV and LABEL. */
public final class LegacyPair implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/legacy-pair", Severity.INFO, "ENV or LABEL has its value behind a blank")
        .fix(Fixable.SAFE)
        .tags("recommended", "style")
        .aliases("buildkit:LegacyKeyValueFormat");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Definition definition : file.all(Definition.class)) {
      Pair pair = definition.pairs().get(0);
      if (pair.form() != Form.LEGACY) {
        continue;
      }
      String message = "\"" + definition.name() + " " + pair.key() + "\" has its value behind a blank";
      List<Edit> edits = edits(pair);
      if (edits.isEmpty()) {
        findings.report(pair.name().span(), message);
      } else {
        findings.report(pair.name().span(), message, Fix.safe("Write an equals sign", edits));
      }
    }
  }

  private static List<Edit> edits(Pair pair) {
    Span value = pair.value().span();
    Span gap = value.source().span(pair.name().span().end(), value.start());
    String text = pair.value().text();
    boolean odd = text.matches("(?s).*[\"'\\\\`].*") || gap.text().indexOf('#') >= 0;
    boolean whole = text.matches("(?s)\"[^\"\\\\]*\"|'[^'\\\\]*'");
    if (odd && !whole) {
      return List.of();
    }
    if (whole || !text.matches("(?s).*\\s.*")) {
      return List.of(new Edit(gap, "="));
    }
    return List.of(new Edit(gap, "=\""), new Edit(value.source().span(value.end(), value.end()), "\""));
  }
}
