package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Definition;
import dev.plimsoll.dockerfile.Instruction.Expose;
import dev.plimsoll.dockerfile.Instruction.Stopsignal;
import dev.plimsoll.dockerfile.Instruction.Transfer;
import dev.plimsoll.dockerfile.Instruction.User;
import dev.plimsoll.dockerfile.Instruction.Volume;
import dev.plimsoll.dockerfile.Instruction.Workdir;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Reference;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds variables that are empty where they are used. */
public final class UndefinedVariable implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/undefined-variable", Severity.WARNING, "A variable is used that nothing defines")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("buildkit:UndefinedVar");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      for (Instruction instruction : stage.instructions()) {
        words(instruction, file.escape()).forEach(word -> check(file, stage, instruction, word, findings));
      }
    }
  }

  private static List<Word> words(Instruction instruction, char escape) {
    List<Word> words = new ArrayList<>();
    if (instruction instanceof Definition definition) {
      definition.pairs().forEach(pair -> words.add(pair.value()));
    } else if (instruction instanceof Transfer || instruction instanceof Expose || instruction instanceof Stopsignal
        || instruction instanceof User || instruction instanceof Volume || instruction instanceof Workdir) {
      words.addAll(instruction.line().words());
      for (String name : List.of("chown", "chmod")) {
        instruction.line().flag(name).ifPresent(flag -> words.add(flag.word(escape)));
      }
    }
    return words;
  }

  private static void check(Dockerfile file, Stage stage, Instruction instruction, Word word, Findings findings) {
    for (Reference reference : word.references()) {
      String name = reference.name();
      if (reference.hasDefault() || reference.isSpecial() || stage.defines(name, instruction) || isBeingSet(instruction, name)) {
        continue;
      }
      boolean global = stage.from().isPresent() && file.globalArguments().contains(name);
      Optional<String> near = Spelling.nearest(name, stage.variablesAt(instruction)).filter(other -> name.length() > 3);
      String message = "variable \"" + name + "\" is not defined";
      if (global) {
        findings.report(stage, reference.span(), message + " in this stage: its \"ARG\" stands before \"FROM\"");
      } else if (near.isPresent()) {
        findings.report(stage, reference.span(), message + ", did you mean \"" + near.get() + "\"?",
            Fix.safe("Use " + near.get(), reference.nameSpan(), near.get()));
      } else if (stage.hasPlainBase()) {
        findings.report(stage, reference.span(), message);
      }
    }
  }

  /** Whether the same ENV sets it, which is another rule's business. */
  private static boolean isBeingSet(Instruction instruction, String name) {
    return instruction instanceof Definition definition && definition.pairs().stream().anyMatch(pair -> pair.key().equals(name));
  }
}
