package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Cmd;
import dev.plimsoll.dockerfile.Instruction.Entrypoint;
import dev.plimsoll.dockerfile.Instruction.Healthcheck;
import dev.plimsoll.dockerfile.Instruction;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds instructions of which only the last in a stage counts. */
final class Overridden implements DockerfileRule {
  private final Class<? extends Instruction> kind;
  private final String name;
  private final RuleMeta meta;

  private Overridden(Class<? extends Instruction> kind, String name, RuleMeta meta) {
    this.kind = kind;
    this.name = name;
    this.meta = meta.tags("recommended").fix(Fixable.SAFE);
  }

  static Overridden cmd() {
    return new Overridden(Cmd.class, "CMD", RuleMeta.of("dockerfile/multiple-cmd", Severity.WARNING, "A stage has more than one CMD")
        .aliases("hadolint:DL4003", "buildkit:MultipleInstructionsDisallowed", "trivy:DS-0016"));
  }

  static Overridden entrypoint() {
    return new Overridden(Entrypoint.class, "ENTRYPOINT",
        RuleMeta.of("dockerfile/multiple-entrypoint", Severity.WARNING, "A stage has more than one ENTRYPOINT")
            .aliases("hadolint:DL4004", "buildkit:MultipleInstructionsDisallowed", "trivy:DS-0007"));
  }

  static Overridden healthcheck() {
    return new Overridden(Healthcheck.class, "HEALTHCHECK",
        RuleMeta.of("dockerfile/multiple-healthcheck", Severity.WARNING, "A stage has more than one HEALTHCHECK")
            .aliases("hadolint:DL3012", "buildkit:MultipleInstructionsDisallowed", "trivy:DS-0023"));
  }

  @Override
  public RuleMeta meta() {
    return meta;
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      List<? extends Instruction> all = stage.own(kind);
      for (int i = 0; i < all.size() - 1; i++) {
        Related last = new Related(all.get(all.size() - 1).keyword(), "the one that counts");
        findings.report(stage, all.get(i).keyword(), "\"" + name + "\" is overridden by a later one", List.of(last),
            List.of(Fix.safe("Remove it", all.get(i).lines(), "")));
      }
    }
  }
}
