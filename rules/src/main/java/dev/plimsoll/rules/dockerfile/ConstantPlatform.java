package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Flag;
import dev.plimsoll.dockerfile.Instruction.From;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Locale;
import java.util.Optional;

/** Finds stages that are built for one platform, whatever the build asks for. */
public final class ConstantPlatform implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/constant-platform", Severity.WARNING, "FROM names a platform outright")
        .fix(Fixable.UNSAFE)
        .tags("recommended")
        .aliases("hadolint:DL3029", "buildkit:FromPlatformFlagConstDisallowed");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (Stage stage : file.stages()) {
      Optional<Flag> flag = stage.from().flatMap(From::platform);
      if (flag.isEmpty() || flag.get().value().isEmpty() || flag.get().value().indexOf('$') >= 0 || namesIt(stage, flag.get().value())) {
        continue;
      }
      findings.report(stage, flag.get().span(), "platform \"" + flag.get().value() + "\" is the same for every build",
          Fix.unsafe("Let the build choose the platform", flag.get().withBlanks(), ""));
    }
  }

  /** Whether the stage is named for its platform, as a stage for each platform is. */
  private static boolean namesIt(Stage stage, String platform) {
    String name = stage.name().orElse("");
    for (String part : platform.toLowerCase(Locale.ROOT).split("/")) {
      if (!part.isEmpty() && name.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
