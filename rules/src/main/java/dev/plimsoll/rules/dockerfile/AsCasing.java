package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.From;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.dockerfile.Word;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds a FROM and an AS of which only one is in capitals. */
public final class AsCasing implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/as-casing", Severity.INFO, "FROM and AS are not written in the same case")
        .fix(Fixable.SAFE)
        .tags("recommended", "style")
        .aliases("buildkit:FromAsCasing");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      Optional<Word> as = stage.from().flatMap(From::as);
      if (as.isEmpty() || !as.get().text().equalsIgnoreCase("as")) {
        continue;
      }
      String keyword = stage.from().get().line().keyword().text();
      boolean lower = keyword.equals("from");
      String wanted = lower ? "as" : "AS";
      if ((lower || keyword.equals("FROM")) && !as.get().text().equals(wanted)) {
        findings.report(stage, as.get().span(), "\"" + keyword + "\" and \"" + as.get().text() + "\" differ in case",
            Fix.safe("Write " + wanted, as.get().span(), wanted));
      }
    }
  }
}
