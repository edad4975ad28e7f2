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
import dev.plimsoll.dockerfile.Scope;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        Set<String> beingSet = names(instruction);
        words(instruction, file.escape()).forEach(word -> check(file, stage, instruction, word, beingSet, findings));
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

  private static void check(Dockerfile file, Stage stage, Instruction instruction, Word word, Set<String> beingSet, Findings findings) {
    for (Reference reference : word.references()) {
      String name = reference.name();
      if (reference.hasDefault() || reference.isSpecial() || stage.defines(name, instruction) || beingSet.contains(name)) {
        continue;
      }
      boolean global = stage.from().isPresent() && file.globalScope().lookup(name).state() != Scope.State.UNDEFINED;
      Optional<String> near = stage.nearest(name, instruction).filter(other -> name.length() > 3);
      String message = "variable \"" + name + "\" is not defined";
      if (global) {
        findings.report(stage, reference.span(), message + " in this stage, which lacks \"ARG " + name + "\"");
      } else if (near.isPresent()) {
        findings.report(stage, reference.span(), message + ", did you mean \"" + near.get() + "\"?",
            Fix.safe("Use " + near.get(), reference.nameSpan(), near.get()));
      } else if (stage.hasPlainBase()) {
        findings.report(stage, reference.span(), message);
      }
    }
  }

  /** What the instruction itself sets: using that is another rule's business. */
  private static Set<String> names(Instruction instruction) {
    Set<String> names = new HashSet<>();
    if (instruction instanceof Definition definition) {
      definition.pairs().forEach(pair -> names.add(pair.key()));
    }
    return names;
  }
}
