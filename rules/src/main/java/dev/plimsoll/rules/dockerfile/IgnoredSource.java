package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Expansion;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Instruction.Transfer;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Holds the sources of COPY and ADD against the .dockerignore of the context. */
public final class IgnoredSource implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/ignored-source", Severity.ERROR, "A file is copied that .dockerignore keeps out")
        .tags("recommended")
        .aliases("buildkit:CopyIgnoredFile");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    if (file.ignore().isEmpty()) {
      return;
    }
    for (Transfer copy : file.all(Transfer.class)) {
      boolean elsewhere = copy instanceof Copy other && other.from().isPresent();
      if (!elsewhere) {
        copy.files().forEach(source -> check(file, copy, source, findings));
      }
    }
  }

  private static void check(Dockerfile file, Transfer copy, Word source, Findings findings) {
    Expansion expansion = file.expand(source, copy);
    String path = expansion.value();
    boolean remote = path.matches("(?i)[a-z+]+://.*|[^/ ]+@[^/ ]+:.*");
    if (!expansion.isKnown() || !expansion.isValid() || remote || path.matches(".*[*?\\[].*")) {
      return;
    }
    Optional<String> pattern = file.ignore().excluding(path);
    if (pattern.isPresent()) {
      findings.report(source.span(), "\"" + path + "\" is kept out of the build context by \"" + pattern.get() + "\"");
    }
  }
}
