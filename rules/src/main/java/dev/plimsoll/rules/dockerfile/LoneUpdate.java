package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds updates of package lists without an installation behind them in the same step. */
public final class LoneUpdate implements DockerfileRule {
  private static final Pattern USES = Pattern.compile("install|in|add|upgrade|dist-upgrade|full-upgrade|safe-upgrade|patch|dup|up|source|build-dep|satisfy"
      + "|download|source-install|si|fetch|search|show|info|policy|fix");
  /** Programs that install packages by themselves, or run what may. */
  private static final Pattern FOREIGN = Pattern.compile("rosdep|npx|playwright|mk-build-deps|gdebi|install_packages|ansible-playbook|make|apt-file|apt-cache"
      + "|debootstrap|source|\\.|.*\\$.*|.*\\.(sh|py|rb|pl)");

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("dockerfile/lone-update", Severity.WARNING,
        "A step updates package lists that another step uses")
        .tags("recommended", "reliability")
        .aliases("trivy:DS-0017", "checkov:CKV_DOCKER_5");
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    Map<Run, PackageCommand> updates = new LinkedHashMap<>();
    for (PackageCommand command : PackageCommand.of(file, "apt-get", "apt", "aptitude", "apk", "zypper")) {
      if (command.task().matches("update|refresh|ref")) {
        updates.put(command.run(), command);
      } else if (USES.matcher(command.task()).matches()) {
        updates.remove(command.run());
      }
    }
    updates.forEach((run, command) -> {
      boolean mounted = PackageCommand.isMounted(run, "/var/lib/apt/lists", "/var/cache/apk", "/var/cache/zypp");
      if (!mounted && run.command().script().commands().stream().noneMatch(later -> mayInstall(command.command(), later))) {
        findings.report(command.stage(), command.place(), "\"" + command.manager() + " " + command.task() + "\" installs nothing in its own step");
      }
    });
  }

  /** Whether {@code later} runs behind the update, and what it does with the lists is not to be seen. */
  private static boolean mayInstall(Command update, Command later) {
    if (later.words().isEmpty() || later.span().start() <= update.span().start()) {
      return false;
    }
    String program = later.words().get(0).text();
    boolean path = program.contains("/") && !program.matches("(/usr)?(/local)?/s?bin/.*");
    boolean script = later.isNamed("sh", "bash", "dash", "ash", "python", "python3", "perl") && !later.hasFlag("-c");
    return path || script || FOREIGN.matcher(later.name()).matches();
  }
}
