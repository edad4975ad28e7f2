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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds installations that leave the package manager's cache in the layer. */
final class KeptCache implements DockerfileRule {
  private final RuleMeta meta;
  private final Set<String> managers;
  private final Set<String> tasks;
  private final Predicate<PackageCommand> cleans;
  private final String cleaning;
  private final String[] directories;

  private KeptCache(String id, String cleaning, Set<String> managers, Set<String> tasks, Predicate<PackageCommand> cleans, String[] directories,
      String... aliases) {
    this.meta = RuleMeta.of("dockerfile/" + id, Severity.WARNING, "A layer keeps the cache of " + id.substring(0, id.indexOf('-'))).fix(Fixable.SAFE)
        .tags("recommended").aliases(aliases);
    this.managers = managers;
    this.tasks = tasks;
    this.cleans = cleans;
    this.cleaning = cleaning;
    this.directories = directories;
  }

  static List<KeptCache> all() {
    Predicate<PackageCommand> all = command -> command.task().equals("clean") && command.packages().stream().anyMatch(word -> word.text().matches("all|packages|\"all\""));
    return List.of(
        new KeptCache("yum-cache", "yum clean all", Set.of("yum"), Set.of("install", "localinstall", "groupinstall", "reinstall", "update",
            "upgrade", "group", "groups", "module", "downgrade"), all,
            names("/var/cache/yum", "/var/cache/dnf"), "hadolint:DL3032", "trivy:DS-0015"),
        new KeptCache("dnf-cache", "dnf clean all", Set.of("dnf", "microdnf", "tdnf"), Set.of("install", "in", "localinstall", "groupinstall", "reinstall", "rei", "upgrade",
            "up", "update", "upgrade-minimal", "up-min", "update-minimal", "distro-sync", "downgrade", "group", "groups", "module"), all,
            names("/var/cache/libdnf5", "/var/cache/dnf", "/var/cache/yum"), "hadolint:DL3040", "trivy:DS-0019", "trivy:DS-0027"),
        new KeptCache("zypper-cache", "zypper clean", Set.of("zypper"), Set.of("install", "in", "remove", "rm", "patch", "update", "up", "dup", "dist-upgrade",
            "source-install", "si"),
            command -> command.task().matches("clean|cc"), names("/var/cache/zypp"), "hadolint:DL3036", "trivy:DS-0020"),
        new KeptCache("yarn-cache", "yarn cache clean", Set.of("yarn"), Set.of("", "install", "add", "global"),
            command -> command.task().equals("cache") && command.packages().stream().anyMatch(word -> word.text().equals("clean")),
            names("/root/.cache/yarn", "/usr/local/share/.cache/yarn", "/home/node/.cache/yarn", "/root/.yarn", "/usr/local/share/.cache/v6"), "hadolint:DL3060"));
  }

  @Override
  public RuleMeta meta() {
    return meta;
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    check(file, true, findings);
  }

  /** Looks at the stages that are shipped, or at the others. */
  void check(Dockerfile file, boolean shipped, Findings findings) {
    Map<Run, PackageCommand> kept = new LinkedHashMap<>();
    for (PackageCommand command : PackageCommand.of(file, union(managers, "rm", "find"))) {
      boolean fills = managers.contains(command.manager()) && tasks.contains(command.task()) && !onlyAsks(command);
      PackageCommand open = kept.get(command.run());
      if (fills && command.isShipped() == shipped) {
        kept.put(command.run(), command);
      } else if (open != null && (command.empties(true, directories) || cleans.test(command) && isSame(command.manager(), open.manager()))) {
        kept.remove(command.run());
      }
    }
    kept.forEach((run, command) -> report(run, command, findings));
  }

  private static boolean onlyAsks(PackageCommand command) {
    return command.command().hasFlag("--version", "--help") || command.task().equals("global") && command.packages().stream().noneMatch(word -> word.text().equals("add"));
  }

  /** Whether they have one cache: yum is dnf wherever both are. */
  private static boolean isSame(String manager, String other) {
    return manager.replace("yum", "dnf").equals(other.replace("yum", "dnf"));
  }

  private void report(Run run, PackageCommand command, Findings findings) {
    boolean home = managers.contains("yarn") && run.mounts().stream().anyMatch(mount -> mount.target().matches(".*/(\\.?yarn|\\.cache)(/.*)?"));
    if (home || PackageCommand.isMounted(run, directories)) {
      return;
    }
    String cleanUp = cleaning.replaceFirst("^dnf", command.manager());
    String message = "\"" + (command.manager() + " " + command.task()).strip() + "\" leaves its cache in the layer";
    Span place = command.place();
    PackageCommand.behindStep(run, " && " + cleanUp).ifPresentOrElse(
        edit -> findings.report(command.stage(), place, message, Fix.safe("Clean up in the same step", List.of(edit))),
        () -> findings.report(command.stage(), place, message));
  }

  private static String[] union(Set<String> names, String... more) {
    return Stream.concat(names.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private static String[] names(String... names) {
    return names;
  }
}
