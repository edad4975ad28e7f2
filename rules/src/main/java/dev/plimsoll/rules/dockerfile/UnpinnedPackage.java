package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Copy;
import dev.plimsoll.dockerfile.Stage;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.ShellWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds packages that are installed in whatever version there is. */
final class UnpinnedPackage implements DockerfileRule {
  private final RuleMeta meta;
  private final String[] managers;
  private final Set<String> tasks;
  private final Predicate<PackageCommand> exempt;
  private final Predicate<String> pinned;

  private UnpinnedPackage(String id, String what, String alias, String[] managers, Set<String> tasks, Predicate<PackageCommand> exempt,
      Predicate<String> pinned) {
    this.meta = RuleMeta.of("dockerfile/" + id, Severity.WARNING, what + " is installed in whatever version there is").tags("strict").aliases(alias);
    this.managers = managers;
    this.tasks = tasks;
    this.exempt = exempt;
    this.pinned = pinned;
  }

  static List<UnpinnedPackage> all() {
    return List.of(
        new UnpinnedPackage("unpinned-apt-package", "A Debian package", "hadolint:DL3008", names("apt-get", "apt", "aptitude"), Set.of("install"),
            command -> false, Pins::isDebian),
        new UnpinnedPackage("unpinned-apk-package", "An Alpine package", "hadolint:DL3018", names("apk"), Set.of("add"), command -> false,
            Pins::isAlpine),
        new UnpinnedPackage("unpinned-yum-package", "A package of yum", "hadolint:DL3033", names("yum"), Set.of("install", "module", "localinstall"),
            command -> false, Pins::isRpm),
        new UnpinnedPackage("unpinned-dnf-package", "A package of dnf", "hadolint:DL3041", names("dnf", "microdnf", "tdnf"), Set.of("install", "in", "module",
            "localinstall"),
            command -> false, Pins::isRpm),
        new UnpinnedPackage("unpinned-zypper-package", "A package of zypper", "hadolint:DL3037", names("zypper"), Set.of("install", "in"),
            command -> command.command().flagValues("-t", "--type").contains("pattern"), text -> text.matches(".*[=<>/].*|.*\\.rpm")),
        new UnpinnedPackage("unpinned-pip-package", "A Python package", "hadolint:DL3013", names("pip"), Set.of("install"),
            UnpinnedPackage::isConstrained, Pins::isPython),
        new UnpinnedPackage("unpinned-npm-package", "A package of npm", "hadolint:DL3016", names("npm"), Set.of("install", "i", "add"), command -> false,
            Pins::isNode),
        new UnpinnedPackage("unpinned-gem", "A Ruby gem", "hadolint:DL3028", names("gem"), Set.of("install", "i"),
            command -> !command.command().flagValues("-v", "--version").isEmpty(),
            text -> text.matches(".*:.*|.*\\.gem|.*/.*|true|false")),
        new UnpinnedPackage("unpinned-go-package", "A Go package", "hadolint:DL3062", names("go"), Set.of("install", "get", "run"), command -> false,
            Pins::isGo));
  }

  @Override
  public RuleMeta meta() {
    return meta;
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    for (PackageCommand command : PackageCommand.of(file, managers)) {
      if (!tasks.contains(command.task()) || exempt.test(command)) {
        continue;
      }
      boolean module = command.manager().equals("go") && hasModule(command);
      for (ShellWord word : packages(command)) {
        boolean judged = word.isStatic() && !word.text().isBlank() && !(module && word.text().indexOf('@') < 0);
        if (judged && !pinned.test(word.text())) {
          findings.report(command.stage(), word.span().firstLine(), "package \"" + word.text() + "\" has no version");
        }
      }
    }
  }

  private static List<ShellWord> packages(PackageCommand command) {
    List<ShellWord> packages = command.packages();
    String first = packages.isEmpty() ? "" : packages.get(0).text();
    if (command.task().equals("module")) {
      return first.matches("install|enable") ? packages.subList(1, packages.size()).stream().filter(word -> !word.text().contains(":")).toList() : List.of();
    }
    if (command.manager().equals("gem")) {
      return ownArguments(command, packages);
    }
    if (command.manager().equals("pip")) {
      return withEditables(command, packages);
    }
    return command.manager().equals("go") && command.task().equals("run") && !packages.isEmpty() ? packages.subList(0, 1) : packages;
  }

  /** The packages and what {@code -e} gives. */
  private static List<ShellWord> withEditables(PackageCommand command, List<ShellWord> packages) {
    List<ShellWord> all = new ArrayList<>(packages);
    List<ShellWord> words = command.command().words();
    for (int i = 1; i + 1 < words.size(); i++) {
      if (words.get(i).text().matches("-e|--editable")) {
        all.add(words.get(i + 1));
      }
    }
    return all;
  }

  /** Whether a file or an index of the project's own says which versions there are. */
  private static boolean isConstrained(PackageCommand command) {
    return command.command().hasFlag("-c", "--constraint", "--no-index") || command.stage().defines("PIP_CONSTRAINT", command.run())
        || command.command().assignments().stream().anyMatch(assignment -> assignment.name().equals("PIP_CONSTRAINT"));
  }

  /** Whether a {@code go.mod} is there, which holds the versions of what is named without one. */
  private static boolean hasModule(PackageCommand command) {
    boolean mounted = command.run().mounts().stream().anyMatch(mount -> mount.type().equals("bind") && mount.option("from").isEmpty());
    for (Optional<Stage> stage = Optional.of(command.stage()); stage.isPresent(); stage = stage.get().parent()) {
      for (Copy copy : stage.get().all(Copy.class)) {
        mounted |= copy.index() < command.run().index() && copy.from().isEmpty()
            && copy.files().stream().anyMatch(file -> file.unquoted().matches("\\./?|(.*/)?go\\.(mod|\\*).*|\\*"));
      }
    }
    return mounted;
  }

  /** The gems alone: behind two dashes stand flags for building them. */
  private static List<ShellWord> ownArguments(PackageCommand command, List<ShellWord> packages) {
    for (ShellWord word : command.command().rest()) {
      if (word.text().equals("--")) {
        int end = word.span().start();
        return packages.stream().filter(gem -> gem.span().start() < end).toList();
      }
    }
    return packages;
  }

  private static String[] names(String... names) {
    return names;
  }
}
