package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.util.List;

/** Finds blank lines that will end an instruction one day. */
public final class EmptyContinuation implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/empty-continuation", Severity.WARNING,
        "A continued instruction has a blank line in it")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("buildkit:NoEmptyContinuation");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Instruction instruction : file.instructions()) {
      List<Span> blanks = instruction.line().blanks();
      if (!blanks.isEmpty()) {
        List<Edit> edits = blanks.stream().map(EmptyContinuation::deletion).toList();
        findings.report(blanks.get(0), "blank line is inside \"" + instruction.name() + "\"", Fix.safe("Remove blank lines", edits));
      }
    }
  }

  private static Edit deletion(Span blank) {
    String text = blank.source().text();
    int end = text.indexOf('\n', blank.end());
    return new Edit(blank.source().span(blank.start(), end < 0 ? text.length() : end + 1), "");
  }
}
