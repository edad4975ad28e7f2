package dev.plimsoll.rules.dockerfile;

import java.util.Set;

/** The flags of each package manager whose value is the next word. */
final class ValueFlags {
  private static final Set<String> APT = Set.of("-t", "--target-release", "--default-release", "-o", "--option", "-c", "--config-file", "-a",
      "--host-architecture");
  private static final Set<String> APK = Set.of("-t", "--virtual", "-X", "--repository", "-p", "--root", "--keys-dir", "--repositories-file", "--arch",
      "--cache-dir", "--cache-max-age", "--wait", "--progress-fd");
  private static final Set<String> RPM = Set.of("-c", "--config", "-d", "--debuglevel", "-e", "--errorlevel", "-x", "--exclude", "--enablerepo", "--disablerepo",
      "--repo", "--repoid", "--repofrompath", "--setopt", "--releasever", "--installroot", "--forcearch", "--advisory", "--downloaddir", "--destdir", "--comment",
      "--enableplugin", "--disableplugin", "--rpmverbosity");
  private static final Set<String> ZYPPER = Set.of("-r", "--repo", "-t", "--type", "--from", "-R", "--root", "-D", "--reposd-dir", "-C", "--cache-dir", "-c",
      "--config", "--releasever", "--download-in-advance");
  private static final Set<String> PIP = Set.of("-i", "--index-url", "--extra-index-url", "-f", "--find-links", "-t", "--target", "--prefix", "--root", "-b",
      "--build", "--src", "--platform", "--python-version", "--implementation", "--abi", "--root-user-action", "--upgrade-strategy", "--cache-dir", "--proxy",
      "--retries", "--timeout", "--trusted-host", "--cert", "--client-cert", "--log", "--no-binary", "--only-binary", "--progress-bar", "-c", "--constraint",
      "--build-constraint", "-r", "--requirement", "-e", "--editable", "-C", "--config-settings", "--global-option", "--install-option", "--exists-action",
      "--python", "--report", "--use-feature", "--use-deprecated", "--keyring-provider", "--group");
  private static final Set<String> NPM = Set.of("--registry", "--loglevel", "--prefix", "--cache", "--userconfig", "--tag", "-w", "--workspace", "--omit",
      "--include", "--only", "--before", "--network-timeout", "--fetch-retries", "--fetch-timeout", "--script-shell", "--node-version", "--cpu", "--os", "--libc",
      "--install-strategy", "--cache-folder", "--modules-folder", "--cwd", "-C");
  private static final Set<String> GEM = Set.of("-v", "--version", "-i", "--install-dir", "-n", "--bindir", "-s", "--source", "-P", "--trust-policy", "-p",
      "--http-proxy", "--platform", "--document", "-g", "--file", "--without", "-B", "--bulk-threshold");
  private static final Set<String> GO = Set.of("-ldflags", "-tags", "-o", "-mod", "-gcflags", "-p", "-C", "-modfile", "-overlay", "-asmflags", "-exec",
      "-buildmode", "-pkgdir", "-toolexec", "-pgo", "-compiler", "-installsuffix");

  private ValueFlags() {}

  static Set<String> of(String manager) {
    return switch (manager) {
      case "apt", "apt-get", "aptitude" -> APT;
      case "apk" -> APK;
      case "yum", "dnf", "microdnf", "tdnf" -> RPM;
      case "zypper" -> ZYPPER;
      case "pip" -> PIP;
      case "npm", "yarn", "pnpm" -> NPM;
      case "gem" -> GEM;
      case "go" -> GO;
      default -> Set.of();
    };
  }
}
