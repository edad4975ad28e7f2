package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.Command;
import dev.plimsoll.shell.ShellWord;
import dev.plimsoll.source.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Finds installations that wait for an answer which nobody gives. */
final class MissingYes implements DockerfileRule {
  private final RuleMeta meta;
  private final String[] managers;
  private final Set<String> tasks;
  private final Predicate<Command> says;

  private MissingYes(String id, String manager, String[] managers, Set<String> tasks, Predicate<Command> says, String... aliases) {
    this.meta = RuleMeta.of("dockerfile/" + id, Severity.WARNING, manager + " asks a question that nobody answers").fix(Fixable.SAFE)
        .tags("recommended", "reliability").aliases(aliases);
    this.managers = managers;
    this.tasks = tasks;
    this.says = says;
  }

  static List<MissingYes> all() {
    return List.of(
        new MissingYes("apt-question", "apt-get", names("apt-get", "apt"), Set.of("install", "upgrade", "dist-upgrade", "full-upgrade", "remove", "purge", "build-dep"), MissingYes::isQuiet,
            "hadolint:DL3014", "trivy:DS-0021"),
        new MissingYes("yum-question", "yum", names("yum"), Set.of("install", "groupinstall", "localinstall", "update", "upgrade", "reinstall",
            "remove", "erase", "downgrade"),
            command -> command.hasFlag("-y", "--assumeyes"), "hadolint:DL3030"),
        new MissingYes("dnf-question", "dnf", names("dnf", "microdnf", "tdnf"), Set.of("install", "in", "groupinstall", "localinstall", "update", "upgrade", "up",
            "reinstall", "remove", "downgrade", "distro-sync"),
            command -> command.hasFlag("-y", "--assumeyes"), "hadolint:DL3038"),
        new MissingYes("zypper-question", "zypper", names("zypper"), Set.of("install", "in", "remove", "rm", "patch", "source-install", "si", "update", "up",
            "dup", "dist-upgrade"),
            command -> command.hasFlag("-y", "-n", "--non-interactive", "--no-confirm"), "hadolint:DL3034"));
  }

  @Override
  public RuleMeta meta() {
    return meta;
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (PackageCommand command : PackageCommand.of(file, managers)) {
      if (!tasks.contains(command.task()) || says.test(command.command()) || command.command().words().stream().anyMatch(MissingYes::isOpen)
          || isAnswered(command)) {
        continue;
      }
      Span place = command.arguments().get(0).span();
      String message = "\"" + command.manager() + " " + command.task() + "\" asks before it goes on";
      command.behindTask(" -y").ifPresentOrElse(
          edit -> findings.report(command.stage(), place, message, Fix.safe("Answer yes", List.of(edit))),
          () -> findings.report(command.stage(), place, message));
    }
  }

  /** Whether the question is answered another way: by a pipe, by a setting, or before anybody asks. */
  private static boolean isAnswered(PackageCommand command) {
    boolean piped = command.run().command().script().pipelines().stream().anyMatch(pipe -> pipe.commands().get(0).isNamed("yes", "echo", "printf")
        && pipe.pipe().span().contains(command.command().span()));
    boolean set = command.command().flagValues("--setopt").stream().anyMatch(value -> value.matches("(?i)assumeyes=(1|true|yes)"));
    boolean asksNothing = command.command().hasFlag("--simulate", "--dry-run", "-s", "--download-only", "-d", "--assume-no", "--assumeno", "--help")
        && !command.manager().matches("yum|t?dnf|microdnf|zypper") || command.command().hasFlag("--downloadonly", "--assumeno", "--dry-run");
    return piped || set || asksNothing || command.isConfigured("Assume-Yes") || command.isConfigured("assumeyes");
  }

  /** Whether a variable might give the flag. */
  private static boolean isOpen(ShellWord word) {
    return !word.isStatic() && word.text().startsWith("$") && word.text().toLowerCase(Locale.ROOT).matches(".*(opt|arg|flag|yes).*");
  }

  private static boolean isQuiet(Command command) {
    long quiet = command.rest().stream().map(ShellWord::text).mapToLong(text -> text.equals("--quiet") ? 1
        : text.matches("-[a-zA-Z]+") ? text.chars().filter(c -> c == 'q').count() : text.matches("-q=[0-9]+|--quiet=[0-9]+") ? text.charAt(text.length() - 1) - '0' : 0).sum();
    boolean option = command.rest().stream().anyMatch(word -> word.text().matches("(?i)(-o)?APT::Get::Assume-Yes=(1|true|yes)"));
    return quiet >= 2 || option || command.hasFlag("-y", "--yes", "--assume-yes");
  }

  private static String[] names(String... names) {
    return names;
  }
}
