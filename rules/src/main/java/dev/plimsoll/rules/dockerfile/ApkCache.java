package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds apk add without --no-cache. */
public final class ApkCache implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/apk-cache", Severity.INFO, "A layer keeps the index of apk")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("hadolint:DL3019", "trivy:DS-0025");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    Set<Run> cleaned = new HashSet<>();
    for (PackageCommand command : PackageCommand.of(file, "rm")) {
      if (command.command().rest().stream().anyMatch(word -> word.text().startsWith("/var/cache/apk"))) {
        cleaned.add(command.run());
      }
    }
    for (PackageCommand command : PackageCommand.of(file, "apk")) {
      boolean kept = command.task().equals("add") && !command.command().hasFlag("--no-cache") && !cleaned.contains(command.run())
          && !PackageCommand.isMounted(command.run(), "/var/cache/apk") && !PackageCommand.isMounted(command.run(), "/etc/apk/cache");
      if (kept) {
        String message = "\"apk add\" leaves its index in the layer";
        Span place = command.arguments().get(0).span();
        command.behindTask(" --no-cache").ifPresentOrElse(
            edit -> findings.report(command.stage(), place, message, Fix.safe("Keep no cache", List.of(edit))),
            () -> findings.report(command.stage(), place, message));
      }
    }
  }
}
