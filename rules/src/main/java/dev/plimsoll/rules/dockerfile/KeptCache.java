package dev.plimsoll.rules.dockerfile;

import dev.plimsoll.dockerfile.Dockerfile;
import dev.plimsoll.dockerfile.DockerfileRule;
import dev.plimsoll.dockerfile.Instruction.Run;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.shell.ShellWord;
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
        new KeptCache("yum-cache", "yum clean all", Set.of("yum"), Set.of("install", "localinstall", "groupinstall", "reinstall"), all,
            names("/var/cache/yum", "/var/cache/dnf"), "hadolint:DL3032", "trivy:DS-0015"),
        new KeptCache("dnf-cache", "dnf clean all", Set.of("dnf", "microdnf"), Set.of("install", "in", "localinstall", "groupinstall", "reinstall", "rei", "upgrade",
            "up", "update", "upgrade-minimal", "up-min", "update-minimal", "distro-sync", "downgrade"), all,
            names("/var/cache/libdnf5", "/var/cache/dnf", "/var/cache/yum"), "hadolint:DL3040", "trivy:DS-0019", "trivy:DS-0027"),
        new KeptCache("zypper-cache", "zypper clean", Set.of("zypper"), Set.of("install", "in", "remove", "rm", "patch", "update", "up", "source-install", "si"),
            command -> command.task().matches("clean|cc"), names("/var/cache/zypp"), "hadolint:DL3036", "trivy:DS-0020"),
        new KeptCache("yarn-cache", "yarn cache clean", Set.of("yarn"), Set.of("install"),
            command -> command.task().equals("cache") && command.packages().stream().anyMatch(word -> word.text().equals("clean")),
            names("/root/.cache/yarn", "/usr/local/share/.cache/yarn", "/home/node/.cache/yarn", "/root/.yarn", "/usr/local/share/.cache/v6"), "hadolint:DL3060"));
  }

  @Override
  public RuleMeta meta() {
    return meta;
  }

  @Override
  public void check(Dockerfile file, Findings findings) {
    Map<Run, PackageCommand> kept = new LinkedHashMap<>();
    for (PackageCommand command : PackageCommand.of(file, union(managers, "rm"))) {
      boolean removes = command.manager().equals("rm") && command.packages().stream().map(ShellWord::text).anyMatch(this::isCache)
          || command.manager().equals("rm") && isCache(command.task());
      if (managers.contains(command.manager()) && tasks.contains(command.task())) {
        kept.put(command.run(), command);
      } else if (removes || cleans.test(command) && kept.containsKey(command.run()) && kept.get(command.run()).manager().equals(command.manager())) {
        kept.remove(command.run());
      }
    }
    kept.forEach((run, command) -> report(run, command, findings));
  }

  private void report(Run run, PackageCommand command, Findings findings) {
    if (PackageCommand.isMounted(run, directories)) {
      return;
    }
    String cleanUp = cleaning.replaceFirst("^dnf", command.manager());
    String message = "\"" + command.manager() + " " + command.task() + "\" leaves its cache in the layer";
    Span place = command.arguments().get(0).span();
    PackageCommand.behindStep(run, " && " + cleanUp).ifPresentOrElse(
        edit -> findings.report(command.stage(), place, message, Fix.safe("Clean up in the same step", List.of(edit))),
        () -> findings.report(command.stage(), place, message));
  }

  private boolean isCache(String path) {
    String clean = path.replaceFirst("/?\\*?$", "");
    return List.of(directories).stream().anyMatch(directory -> clean.equals(directory) || clean.equals("/var/cache"));
  }

  private static String[] union(Set<String> names, String more) {
    return Stream.concat(names.stream(), Stream.of(more)).toArray(String[]::new);
  }

  private static String[] names(String... names) {
    return names;
  }
}
