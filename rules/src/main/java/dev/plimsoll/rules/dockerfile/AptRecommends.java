package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.util.List;

/** Finds apt-get install without --no-install-recommends. */
public final class AptRecommends implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/apt-recommends", Severity.INFO, "apt-get installs what packages recommend, too")
        .fix(Fixable.UNSAFE)
        .tags("strict")
        .aliases("hadolint:DL3015", "trivy:DS-0029");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (PackageCommand command : PackageCommand.of(file, "apt-get", "apt")) {
      boolean option = command.command().rest().stream().anyMatch(word -> word.text().matches("(?i)(-o)?=?APT::Install-Recommends=(0|no|false)"));
      if (!command.task().equals("install") || option || command.isConfigured("APT::Install-Recommends") || command.command().hasFlag("--no-install-recommends")) {
        continue;
      }
      String message = "\"" + command.manager() + " install\" brings recommended packages along";
      Span place = command.arguments().get(0).span();
      command.behindTask(" --no-install-recommends").ifPresentOrElse(
          edit -> findings.report(command.stage(), place, message, Fix.unsafe("Leave recommended packages out", List.of(edit))),
          () -> findings.report(command.stage(), place, message));
    }
  }
}
