package dev.plimsoll.compose;

import dev.plimsoll.rule.Document;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.SourceReader;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlParser;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells Compose files from other YAML. Many formats have a top-level {@code services} (Symfony, azd, Lando, CI systems), so
 * a file of another name must also look like one inside.
 */
final class Recognition {
  private static final Pattern NAME =
      Pattern.compile("(.+[._-])?(docker-|podman-)?compose([._-].+)?\\.ya?ml", Pattern.CASE_INSENSITIVE);
  private static final Set<String> TOP = Set.of("version", "name", "include", "services", "networks", "volumes", "configs",
      "secrets", "models");
  private static final Set<String> SECTIONS = Set.of("include", "services", "networks", "volumes", "configs", "secrets");
  private static final Set<String> MAKERS = Set.of("image", "build", "extends");
  private static final Set<String> COMMON = Set.of("image", "build", "extends", "command", "container_name", "depends_on",
      "deploy", "entrypoint", "env_file", "environment", "expose", "healthcheck", "hostname", "labels", "links", "logging",
      "network_mode", "networks", "ports", "privileged", "profiles", "restart", "secrets", "configs", "stdin_open", "tty",
      "user", "volumes", "working_dir", "cap_add", "cap_drop", "platform", "ulimits", "stop_grace_period", "init",
      "extra_hosts", "shm_size", "tmpfs", "security_opt", "sysctls", "pull_policy", "mem_limit", "cpus", "devices", "dns");

  private Recognition() {}

  static boolean isCompose(YamlDocument document) {
    Optional<Mapping> root = document.root().asMapping();
    return root.isPresent() && isCompose(root.get(), document.span().source().path());
  }

  /** The first mapping of {@code source} as a Compose file that is read without companions. */
  static Optional<ComposeFile> parse(Source source, SourceReader files) {
    for (Document document : YamlParser.documents(source)) {
      if (document instanceof YamlDocument yaml && yaml.root() instanceof Mapping root) {
        return Optional.of(new ComposeFile(yaml, root, files, true));
      }
    }
    return Optional.empty();
  }

  private static boolean isCompose(Mapping root, Path path) {
    if (root.has("apiVersion") || root.has("kind")) {
      return false;
    }
    Path name = path.getFileName();
    if (name != null && NAME.matcher(name.toString()).matches()) {
      boolean section = SECTIONS.stream().anyMatch(key -> root.mapping(key).isPresent()
          || key.equals("include") && root.sequence(key).isPresent());
      return section && root.find("services").map(services -> services.resolved() instanceof Mapping || isNull(services)).orElse(true);
    }
    return root.mapping("services").map(Recognition::looksLikeServices).orElse(false)
        && root.entries().stream().map(Mapping.Entry::name)
            .allMatch(key -> TOP.contains(key) || key.startsWith("x-") || key.equals("<<"));
  }

  private static boolean isNull(YamlNode node) {
    return node.asScalar().map(scalar -> scalar.isNull()).orElse(false);
  }

  private static boolean looksLikeServices(Mapping services) {
    boolean made = false;
    int known = 0;
    int unknown = 0;
    for (Mapping.Entry entry : services.effectiveEntries()) {
      Optional<Mapping> service = entry.value().asMapping();
      if (service.isEmpty()) {
        return false;
      }
      List<String> keys = service.get().effectiveEntries().stream().map(Mapping.Entry::name).toList();
      made |= keys.stream().anyMatch(MAKERS::contains);
      int common = (int) keys.stream().filter(COMMON::contains).count();
      known += common;
      unknown += keys.size() - common;
    }
    return made && known > unknown;
  }
}
