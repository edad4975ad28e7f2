package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.List;

/** Finds apk add without --no-cache. */
public final class ApkCache implements DockerfileRule {
  private static final String CACHE = "/var/cache/apk";

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/apk-cache", Severity.INFO, "A layer keeps the index of apk")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("hadolint:DL3019", "trivy:DS-0025");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    check(file, true, findings);
  }

  /** Looks at the stages that are shipped, or at the others. */
  static void check(Dockerfile file, boolean shipped, Findings findings) {
    List<PackageCommand> added = new ArrayList<>();
    for (PackageCommand command : PackageCommand.of(file, "apk", "rm", "find")) {
      if (command.empties(false, CACHE)) {
        added.removeIf(other -> other.run().equals(command.run()));
      } else if (command.manager().equals("apk") && command.isShipped() == shipped && keeps(command)) {
        added.add(command);
      }
    }
    added.forEach(command -> report(command, findings));
  }

  private static boolean keeps(PackageCommand command) {
    return command.task().equals("add") && !command.command().hasFlag("--no-cache") && !PackageCommand.isMounted(command.run(), CACHE, "/etc/apk/cache");
  }

  private static void report(PackageCommand command, Findings findings) {
    String message = "\"apk add\" leaves its index in the layer";
    command.behindTask(" --no-cache").ifPresentOrElse(
        edit -> findings.report(command.stage(), command.place(), message, Fix.safe("Keep no cache", List.of(edit))),
        () -> findings.report(command.stage(), command.place(), message));
  }
}
