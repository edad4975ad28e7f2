package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Edit;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<Run, PackageCommand> updates = new LinkedHashMap<>();
    Set<Run> cleaned = new HashSet<>();
    Set<Stage> keepsArchives = new HashSet<>();
    List<PackageCommand> installs = new ArrayList<>();
    for (PackageCommand command : PackageCommand.of(file, "apt-get", "apt", "aptitude", "rm", "find")) {
      boolean docker = command.manager().equals("rm") && command.command().rest().stream().anyMatch(word -> word.text().endsWith("docker-clean"));
      boolean braces = !command.run().command().shell().matches("sh|dash");
      if (docker) {
        keepsArchives.add(command.stage());
      } else if (updates.containsKey(command.run()) && command.empties(braces, "/var/lib/apt/lists")) {
        cleaned.add(command.run());
      } else if (command.task().equals("update") && command.isShipped()) {
        updates.putIfAbsent(command.run(), command);
        cleaned.remove(command.run());
      } else if (command.task().matches("install|upgrade|dist-upgrade|full-upgrade|build-dep")) {
        installs.add(command);
      }
    }
    updates.forEach((run, command) -> {
      boolean archives = keepsArchives.contains(command.stage()) && !PackageCommand.isMounted(run, "/var/cache/apt");
      boolean lists = !PackageCommand.isMounted(run, "/var/lib/apt/lists");
      if (!cleaned.contains(run) && (lists || archives) && !callsCleaner(command)) {
        boolean needed = installs.stream().anyMatch(later -> later.run().index() > run.index() && !updates.containsKey(later.run()));
        report(run, command, needed, findings);
      }
    });
  }

  /** Whether a program behind it is named as one that cleans up. */
  private static boolean callsCleaner(PackageCommand update) {
    return update.run().command().script().commands().stream().anyMatch(command -> command.span().start() > update.command().span().start()
        && command.name().matches("(?i).*clean.*") && !command.words().isEmpty());
  }

  private static void report(Run run, PackageCommand command, boolean needed, Findings findings) {
    String message = "\"" + command.manager() + " update\" leaves its lists in the layer";
    Optional<Edit> edit = needed ? Optional.empty() : PackageCommand.behindStep(run, " && rm -rf /var/lib/apt/lists/*");
    edit.ifPresentOrElse(
        last -> findings.report(command.stage(), command.place(), message, Fix.safe("Remove the lists", List.of(last))),
        () -> findings.report(command.stage(), command.place(), message));
  }
}
