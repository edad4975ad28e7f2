package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.SyntaxError.Kind;
import dev.plimsoll.dockerfile.SyntaxError;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Reports one kind of what BuildKit refuses to build. */
final class Refused implements DockerfileRule {
  private final Kind kind;
  private final RuleMeta meta;

  private Refused(Kind kind, RuleMeta meta) {
    this.kind = kind;
    this.meta = meta.tags("recommended");
  }

  static List<Refused> all() {
    return List.of(
        new Refused(Kind.FILE, RuleMeta.of("dockerfile/unreadable", Severity.ERROR, "A Dockerfile is empty, has an endless line or an open here-document")),
        new Refused(Kind.DIRECTIVE, RuleMeta.of("dockerfile/invalid-directive", Severity.ERROR, "A parser directive is wrong or given twice")),
        new Refused(Kind.INSTRUCTION,
            RuleMeta.of("dockerfile/unknown-instruction", Severity.ERROR, "A line starts with no known instruction").fix(Fixable.SAFE)),
        new Refused(Kind.ORDER,
            RuleMeta.of("dockerfile/misplaced-instruction", Severity.ERROR, "Something other than ARG stands before the first FROM")
                .aliases("hadolint:DL3061")),
        new Refused(Kind.ARGUMENTS, RuleMeta.of("dockerfile/wrong-arguments", Severity.ERROR, "An instruction lacks an argument or has one too many")),
        new Refused(Kind.FLAG, RuleMeta.of("dockerfile/invalid-flag", Severity.ERROR, "A flag is unknown, repeated or has a bad value").fix(Fixable.SAFE)),
        new Refused(Kind.KEY_VALUE, RuleMeta.of("dockerfile/invalid-pair", Severity.ERROR, "A pair in ENV, LABEL or ARG has no name or no equals sign")),
        new Refused(Kind.SUBSTITUTION, RuleMeta.of("dockerfile/invalid-substitution", Severity.ERROR, "A substitution or quote cannot be read")),
        new Refused(Kind.STAGE_NAME, RuleMeta.of("dockerfile/invalid-stage-name", Severity.ERROR, "A stage's name is malformed or AS is missing")),
        new Refused(Kind.TRIGGER,
            RuleMeta.of("dockerfile/invalid-trigger", Severity.ERROR, "ONBUILD triggers what it must not").aliases("hadolint:DL3043")),
        new Refused(Kind.HEALTHCHECK, RuleMeta.of("dockerfile/invalid-healthcheck", Severity.ERROR, "HEALTHCHECK has no command or a bad time")),
        new Refused(Kind.JSON,
            RuleMeta.of("dockerfile/invalid-array", Severity.ERROR, "An array holds other things than strings, or SHELL has none").fix(Fixable.SAFE)));
  }

  @Override
  public RuleMeta meta() {
    return meta;
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (SyntaxError error : file.errors(kind)) {
      if (error.replacement().isEmpty()) {
        findings.report(error.span(), error.message());
      } else {
        findings.report(error.span(), error.message(), Fix.safe("Write " + error.replacement(), error.span(), error.replacement()));
      }
    }
  }
}
