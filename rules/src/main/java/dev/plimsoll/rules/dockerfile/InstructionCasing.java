package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Broken;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Locale;

/** Holds the case of each keyword against that of most. */
public final class InstructionCasing implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/instruction-casing", Severity.INFO,
        "Instructions are not all written in the same case")
        .fix(Fixable.SAFE)
        .tags("recommended", "style")
        .aliases("buildkit:ConsistentInstructionCasing");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    List<Instruction> known = file.instructions().stream().filter(instruction -> !(instruction instanceof Broken)).toList();
    long lower = known.stream().map(instruction -> instruction.line().keyword().text()).filter(text -> text.equals(text.toLowerCase(Locale.ROOT))).count();
    long upper = known.stream().map(instruction -> instruction.line().keyword().text()).filter(text -> text.equals(text.toUpperCase(Locale.ROOT))).count();
    boolean wantsLower = lower > upper;
    for (Instruction instruction : known) {
      String text = instruction.line().keyword().text();
      String wanted = wantsLower ? text.toLowerCase(Locale.ROOT) : text.toUpperCase(Locale.ROOT);
      if (!text.equals(wanted)) {
        findings.report(instruction.keyword(), "\"" + text + "\" is not in " + (wantsLower ? "lower case" : "capitals") + " as most instructions are",
            Fix.safe("Write " + wanted, instruction.keyword(), wanted));
      }
    }
  }
}
