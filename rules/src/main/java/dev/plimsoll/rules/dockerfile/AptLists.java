package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.source.Span;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds apt-get update whose lists stay in an image that is shipped. */
public final class AptLists implements DockerfileRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/apt-lists", Severity.INFO, "A layer keeps the package lists of apt")
        .fix(Fixable.SAFE)
        .tags("recommended")
        .aliases("hadolint:DL3009");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    Set<Stage> shipped = new HashSet<>();
    file.finalStage().ifPresent(shipped::add);
    file.stages().forEach(stage -> stage.parent().ifPresent(shipped::add));
    Map<Run, PackageCommand> updates = new LinkedHashMap<>();
    Set<Run> cleaned = new HashSet<>();
    Set<Stage> keepsArchives = new HashSet<>();
    for (PackageCommand command : PackageCommand.of(file, "apt-get", "apt", "aptitude", "rm", "find")) {
      boolean removes = command.manager().matches("rm|find") && command.command().rest().stream().anyMatch(word -> word.text().startsWith("/var/lib/apt"));
      boolean docker = command.manager().equals("rm") && command.command().rest().stream().anyMatch(word -> word.text().endsWith("docker-clean"));
      if (docker) {
        keepsArchives.add(command.stage());
      } else if (removes) {
        cleaned.add(command.run());
      } else if (command.task().equals("update") && shipped.contains(command.stage())) {
        updates.putIfAbsent(command.run(), command);
      }
    }
    updates.forEach((run, command) -> {
      boolean archives = keepsArchives.contains(command.stage()) && !PackageCommand.isMounted(run, "/var/cache/apt");
      boolean lists = !PackageCommand.isMounted(run, "/var/lib/apt/lists");
      if (!cleaned.contains(run) && (lists || archives)) {
        report(run, command, findings);
      }
    });
  }

  private static void report(Run run, PackageCommand command, Findings findings) {
    String message = "\"" + command.manager() + " update\" leaves its lists in the layer";
    Span place = command.arguments().get(0).span();
    PackageCommand.behindStep(run, " && rm -rf /var/lib/apt/lists/*").ifPresentOrElse(
        edit -> findings.report(command.stage(), place, message, Fix.safe("Remove the lists", List.of(edit))),
        () -> findings.report(command.stage(), place, message));
  }
}
