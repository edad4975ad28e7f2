package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.ShellWord;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds packages that are installed in whatever version there is. */
final class UnpinnedPackage implements DockerfileRule {
  private final RuleMeta meta;
  private final String[] managers;
  private final Set<String> tasks;
  private final Predicate<PackageCommand> exempt;
  private final Predicate<ShellWord> pinned;

  private UnpinnedPackage(String id, String what, String alias, String[] managers, Set<String> tasks, Predicate<PackageCommand> exempt,
      Predicate<ShellWord> pinned) {
    this.meta = RuleMeta.of("dockerfile/" + id, Severity.WARNING, what + " is installed in whatever version there is").tags("strict").aliases(alias);
    this.managers = managers;
    this.tasks = tasks;
    this.exempt = exempt;
    this.pinned = pinned;
  }

  static List<UnpinnedPackage> all() {
    return List.of(
        new UnpinnedPackage("unpinned-apt-package", "A Debian package", "hadolint:DL3008", names("apt-get", "apt", "aptitude"), Set.of("install"),
            command -> false, word -> word.text().matches(".*[=/].*|.*\\.deb|.*[-+^]")),
        new UnpinnedPackage("unpinned-apk-package", "An Alpine package", "hadolint:DL3018", names("apk"), Set.of("add"), command -> false,
            word -> word.text().matches(".*[=~<>/].*|.*\\.apk|\\..*|.*@.*")),
        new UnpinnedPackage("unpinned-yum-package", "A package of yum", "hadolint:DL3033", names("yum"), Set.of("install", "module", "localinstall"),
            command -> false, UnpinnedPackage::isPinnedRpm),
        new UnpinnedPackage("unpinned-dnf-package", "A package of dnf", "hadolint:DL3041", names("dnf", "microdnf"), Set.of("install", "in", "module"),
            command -> false, UnpinnedPackage::isPinnedRpm),
        new UnpinnedPackage("unpinned-zypper-package", "A package of zypper", "hadolint:DL3037", names("zypper"), Set.of("install", "in"),
            command -> command.command().flagValues("-t", "--type").contains("pattern"), word -> word.text().matches(".*[=<>/].*|.*\\.rpm")),
        new UnpinnedPackage("unpinned-pip-package", "A Python package", "hadolint:DL3013", names("pip"), Set.of("install"),
            command -> command.command().hasFlag("-c", "--constraint", "--no-index"), UnpinnedPackage::isPinnedPython),
        new UnpinnedPackage("unpinned-npm-package", "A package of npm", "hadolint:DL3016", names("npm"), Set.of("install", "i", "add"), command -> false,
            UnpinnedPackage::isPinnedNode),
        new UnpinnedPackage("unpinned-gem", "A Ruby gem", "hadolint:DL3028", names("gem"), Set.of("install", "i"),
            command -> !command.command().flagValues("-v", "--version").isEmpty(),
            word -> word.text().matches(".*:.*|.*\\.gem|.*/.*|true|false")),
        new UnpinnedPackage("unpinned-go-package", "A Go package", "hadolint:DL3062", names("go"), Set.of("install", "get", "run"), command -> false,
            word -> word.text().matches("(?s)\\.{1,2}(/.*)?|/.*|.*\\.go|all|std|cmd|tool|.*\\.\\.\\.") || word.text().matches(".*@(?!latest$|none$|upgrade$).+")));
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
      for (ShellWord word : packages(command)) {
        if (word.isStatic() && !word.text().isBlank() && !pinned.test(word)) {
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
    return command.manager().equals("go") && command.task().equals("run") && !packages.isEmpty() ? packages.subList(0, 1) : packages;
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

  private static boolean isPinnedRpm(ShellWord word) {
    return word.text().matches(".*-[0-9].*|.*\\.rpm|.*/.*|@.*|.*[=<>].*");
  }

  private static boolean isPinnedPython(ShellWord word) {
    String text = word.text();
    if (text.matches("(git|hg|svn|bzr)\\+.*")) {
      return text.replaceFirst("#.*", "").matches(".*/[^/]*@[^/@]+(/.*)?|.*\\.git@.+");
    }
    return text.matches("(?s).*(==|>=|<=|!=|~=|>|<).*|.* @ .*|\\.{1,2}(\\[.*])?|.*/.*|.*\\.(whl|zip|tar|gz|tgz|bz2)");
  }

  private static boolean isPinnedNode(ShellWord word) {
    String text = word.text();
    if (text.matches("(?s)[./~].*|file:.*") || text.matches(".*\\.(tar|tgz|tar\\.gz)")) {
      return true;
    }
    if (text.matches("(git|git\\+[a-z]+|ssh|github|gitlab|bitbucket|gist|https?):.*") || text.matches("[^@/]+/[^/]+")) {
      return text.contains("#");
    }
    return text.indexOf('@', 1) > 0;
  }

  private static String[] names(String... names) {
    return names;
  }
}
