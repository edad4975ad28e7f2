package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.From;
import dev.plimsoll.dockerfile.Reference;
import dev.plimsoll.dockerfile.Scope;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds variables in FROM that no global ARG declares. */
public final class UndefinedArgument implements DockerfileRule {
  private static final int MOST_NAMES = 100;
  private static final List<String> PLATFORM = List.of("BUILDPLATFORM", "BUILDARCH", "BUILDOS", "TARGETPLATFORM", "TARGETARCH", "TARGETOS");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/undefined-argument", Severity.WARNING,
        "FROM uses an argument that is not declared before it")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("buildkit:UndefinedArgInFrom");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (From from : file.all(From.class)) {
      from.image().references().forEach(reference -> check(file, reference, findings));
      from.platform().ifPresent(flag -> flag.word(file.escape()).references().forEach(reference -> check(file, reference, findings)));
    }
  }

  private static void check(Dockerfile file, Reference reference, Findings findings) {
    if (reference.hasDefault() || file.globalScope().lookup(reference.name()).state() != Scope.State.UNDEFINED) {
      return;
    }
    List<String> names = new ArrayList<>(file.globalArguments().size() > MOST_NAMES ? List.of() : file.globalArguments());
    names.addAll(PLATFORM);
    String message = "no \"ARG\" before the first \"FROM\" declares \"" + reference.name() + "\"" + Spelling.hint(reference.name(), names);
    Optional<String> near = Spelling.nearest(reference.name(), names);
    if (near.isPresent()) {
      findings.report(reference.span(), message, Fix.safe("Use " + near.get(), reference.nameSpan(), near.get()));
    } else {
      findings.report(reference.span(), message);
    }
  }
}
