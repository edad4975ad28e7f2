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
        new MissingYes("apt-question", "apt-get", names("apt-get", "apt"), Set.of("install", "upgrade", "dist-upgrade"), MissingYes::isQuiet,
            "hadolint:DL3014", "trivy:DS-0021"),
        new MissingYes("yum-question", "yum", names("yum"), Set.of("install", "groupinstall", "localinstall"),
            command -> command.hasFlag("-y", "--assumeyes"), "hadolint:DL3030"),
        new MissingYes("dnf-question", "dnf", names("dnf", "microdnf"), Set.of("install", "in", "groupinstall", "localinstall"),
            command -> command.hasFlag("-y", "--assumeyes"), "hadolint:DL3038"),
        new MissingYes("zypper-question", "zypper", names("zypper"), Set.of("install", "in", "remove", "rm", "patch", "source-install", "si"),
            command -> command.hasFlag("-y", "-n", "--non-interactive", "--no-confirm"), "hadolint:DL3034"));
  }

  @Override
  public RuleMeta meta() {
    return meta;
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (PackageCommand command : PackageCommand.of(file, managers)) {
      if (!tasks.contains(command.task()) || says.test(command.command()) || command.command().words().stream().anyMatch(word -> isOpen(word))) {
        continue;
      }
      Span place = command.arguments().get(0).span();
      String message = "\"" + command.manager() + " " + command.task() + "\" asks before it goes on";
      command.behindTask(" -y").ifPresentOrElse(
          edit -> findings.report(command.stage(), place, message, Fix.safe("Answer yes", List.of(edit))),
          () -> findings.report(command.stage(), place, message));
    }
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
