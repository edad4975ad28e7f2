package dev.plimsoll.engine;

import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import dev.plimsoll.rule.Unparsed;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import dev.plimsoll.yaml.YamlParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads {@code .plimsoll.yaml}. Every mistake in it is told, with its place and what may have been meant. */
public final class ConfigReader {
  /** What the file is called. */
  public static final List<String> NAMES = List.of(".plimsoll.yaml", ".plimsoll.yml");

  private static final List<String> KEYS = List.of("extends", "rules", "overrides", "exclude", "scopes", "ignores",
      "inlineSuppressions", "failOn", "kubernetesVersion", "baseline", "policies", "helm");
  private static final int MAX_EXTENDS = 16;

  private final RuleCatalogue catalogue;
  private final List<ConfigException.Mistake> mistakes = new ArrayList<>();

  private ConfigReader(RuleCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * Reads {@code file} and what it extends.
   *
   * @throws ConfigException if it says what cannot be meant
   * @throws UncheckedIOException if it cannot be read
   */
  public static Config read(Path file, RuleCatalogue catalogue) {
    try {
      return read(Source.of(file, Files.readString(file)), catalogue);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  /** Reads a configuration that is in memory; what it extends is looked for on disk beside its path. */
  public static Config read(Source source, RuleCatalogue catalogue) {
    ConfigReader reader = new ConfigReader(catalogue);
    Config config = reader.config(source, 0);
    if (!reader.mistakes.isEmpty()) {
      throw new ConfigException(reader.mistakes);
    }
    return config;
  }

  private Config config(Source source, int depth) {
    Path directory = directoryOf(source);
    Config config = Config.standard(directory);
    Optional<Mapping> root = root(source);
    if (root.isEmpty()) {
      return config;
    }
    Mapping top = root.get();
    checkKeys(top, KEYS);
    Builder builder = new Builder(directory);
    builder.tags = List.of("recommended");
    top.find("extends").ifPresent(node -> readExtends(node, builder, depth));
    top.find("rules").ifPresent(node -> builder.rules.addAll(settings(node)));
    for (Mapping item : items(top, "overrides")) {
      checkKeys(item, List.of("paths", "rules"));
      builder.overrides.add(new Config.Override(pathSets(item, "paths", directory), item.find("rules").map(this::settings).orElse(List.of())));
    }
    builder.exclude.addAll(pathSets(top, "exclude", directory));
    builder.scopes.addAll(pathSets(top, "scopes", directory));
    items(top, "ignores").forEach(item -> builder.ignores.add(ignore(item, directory)));
    top.find("inlineSuppressions").ifPresent(node -> builder.inlineSuppressions = bool(node));
    top.find("failOn").ifPresent(node -> builder.threshold = threshold(node));
    top.find("kubernetesVersion").ifPresent(node -> builder.kubernetesVersion = version(node));
    top.find("baseline").ifPresent(node -> builder.baseline = text(node).map(directory::resolve).map(List::of).orElse(List.of()));
    strings(top, "policies").forEach(text -> builder.policies.add(directory.resolve(text).normalize()));
    builder.helm.addAll(items(top, "helm"));
    builder.helm.forEach(entry -> checkKeys(entry,
        List.of("chart", "values", "set", "setString", "setJson", "name", "namespace", "kubernetesVersion", "apiVersions")));
    return builder.build();
  }

  private static final class Builder {
    private final Path directory;
    private List<String> tags = List.of();
    private final List<Config.Setting> rules = new ArrayList<>();
    private final List<Config.Override> overrides = new ArrayList<>();
    private final List<Config.PathSet> exclude = new ArrayList<>();
    private final List<Config.PathSet> scopes = new ArrayList<>();
    private final List<Config.Ignore> ignores = new ArrayList<>();
    private boolean inlineSuppressions = true;
    private List<Report.Threshold> threshold = List.of();
    private String kubernetesVersion = "";
    private List<Path> baseline = List.of();
    private final List<Path> policies = new ArrayList<>();
    private final List<Mapping> helm = new ArrayList<>();

    Builder(Path directory) {
      this.directory = directory;
    }

    void inherit(Config base, List<String> joined) {
      joined.addAll(base.tags());
      rules.addAll(base.rules());
      overrides.addAll(base.overrides());
      exclude.addAll(base.exclude());
      scopes.addAll(base.scopes());
      ignores.addAll(base.ignores());
      inlineSuppressions &= base.inlineSuppressions();
      threshold = base.threshold().isEmpty() ? threshold : base.threshold();
      kubernetesVersion = base.kubernetesVersion().isEmpty() ? kubernetesVersion : base.kubernetesVersion();
      baseline = base.baseline().isEmpty() ? baseline : base.baseline();
      policies.addAll(base.policies());
      helm.addAll(base.helm());
    }

    Config build() {
      return new Config(directory, tags, List.copyOf(rules), List.copyOf(overrides), List.copyOf(exclude), List.copyOf(scopes),
          List.copyOf(ignores), inlineSuppressions, threshold, kubernetesVersion, baseline, List.copyOf(policies), List.copyOf(helm));
    }
  }

  private Optional<Mapping> root(Source source) {
    for (var document : YamlParser.documents(source)) {
      if (document instanceof Unparsed unparsed) {
        mistake(unparsed.at(), unparsed.reason());
        return Optional.empty();
      }
      YamlNode root = ((YamlDocument) document).root();
      if (root.asMapping().isEmpty()) {
        mistake(root.span().firstLine(), "a mapping is expected here");
      }
      return root.asMapping();
    }
    return Optional.empty();
  }

  private void readExtends(YamlNode node, Builder builder, int depth) {
    List<Scalar> names = node.asScalar().filter(scalar -> !scalar.isNull()).map(List::of)
        .orElseGet(() -> node.asSequence().map(Sequence::scalars).orElse(List.of()));
    if (names.isEmpty() && node.asSequence().isEmpty()) {
      mistake(node.span().firstLine(), "\"extends\" takes a list of tags and files");
    }
    List<String> tags = new ArrayList<>();
    for (Scalar name : names) {
      if (name.text().contains("/") || name.text().endsWith(".yaml") || name.text().endsWith(".yml")) {
        readExtended(name, builder, tags, depth);
      } else if (Config.TAGS.contains(name.text()) || catalogue.tags().contains(name.text())) {
        tags.add(name.text());
      } else {
        mistake(name.span(), "unknown tag \"" + name.text() + "\"" + Spelling.hint(name.text(), Config.TAGS));
      }
    }
    builder.tags = List.copyOf(tags);
  }

  private void readExtended(Scalar name, Builder builder, List<String> tags, int depth) {
    Path file = builder.directory.resolve(name.text()).normalize();
    if (depth >= MAX_EXTENDS) {
      mistake(name.span(), "\"extends\" goes deeper than " + MAX_EXTENDS + " files");
      return;
    }
    try {
      builder.inherit(config(Source.of(file, Files.readString(file)), depth + 1), tags);
    } catch (IOException e) {
      mistake(name.span(), "cannot read \"" + name.text() + "\"");
    }
  }

  private List<Config.Setting> settings(YamlNode node) {
    List<Config.Setting> settings = new ArrayList<>();
    Optional<Mapping> mapping = node.asMapping();
    if (mapping.isEmpty()) {
      if (!(node instanceof Scalar scalar && scalar.isNull())) {
        mistake(node.span().firstLine(), "\"rules\" takes a mapping from rules to severities or options");
      }
      return settings;
    }
    for (Mapping.Entry entry : mapping.get().effectiveEntries()) {
      Span place = entry.key().span();
      Set<String> ids = rules(entry.name(), place);
      YamlNode value = entry.value().resolved();
      if (value instanceof Scalar scalar) {
        settings.add(state(ids, scalar, place));
      } else if (value instanceof Mapping options) {
        settings.add(withOptions(ids, options, place));
      } else {
        mistake(place, "a severity, \"off\" or options are expected for \"" + entry.name() + "\"");
      }
    }
    return settings;
  }

  private Config.Setting state(Set<String> ids, Scalar scalar, Span place) {
    Optional<Severity> severity = Severity.of(scalar.text());
    if (severity.isPresent()) {
      return new Config.Setting(List.copyOf(ids), Config.Switch.ON, List.of(severity.get()), List.of(), place);
    }
    if (scalar.isFalse() || scalar.text().equals("off")) {
      return new Config.Setting(List.copyOf(ids), Config.Switch.OFF, List.of(), List.of(), place);
    }
    if (!scalar.isTrue()) {
      mistake(scalar.span(), "unknown severity \"" + scalar.text() + "\"" + Spelling.hint(scalar.text(), List.of("info", "warning", "error", "off", "on")));
    }
    return new Config.Setting(List.copyOf(ids), Config.Switch.ON, List.of(), List.of(), place);
  }

  private Config.Setting withOptions(Set<String> ids, Mapping options, Span place) {
    Config.Setting state = options.scalar("severity").map(scalar -> state(ids, scalar, place))
        .orElse(new Config.Setting(List.copyOf(ids), Config.Switch.ON, List.of(), List.of(), place));
    boolean severityOnly = options.entries().stream().allMatch(entry -> entry.name().equals("severity"));
    if (!severityOnly) {
      for (String id : ids) {
        catalogue.rule(id).ifPresent(rule -> mistakes.addAll(OptionBinding.mistakes(rule, options)));
      }
    }
    return new Config.Setting(state.ids(), state.state(), state.severity(), severityOnly ? List.of() : List.of(options), place);
  }

  private Set<String> rules(String name, Span place) {
    Set<String> ids = catalogue.resolve(name);
    if (ids.isEmpty() && !isPolicy(name)) {
      mistake(place, "unknown rule \"" + name + "\"" + Spelling.hint(name, catalogue.names()));
    }
    return ids.isEmpty() ? Set.of(name) : ids;
  }

  private static boolean isPolicy(String name) {
    return name.startsWith("rego/") || name.startsWith("gatekeeper/");
  }

  private Config.Ignore ignore(Mapping item, Path directory) {
    checkKeys(item, List.of("rule", "rules", "path", "paths", "object", "reason", "until"));
    List<String> ids = new ArrayList<>();
    for (String key : List.of("rule", "rules")) {
      item.find(key).ifPresent(node -> scalars(node).forEach(scalar -> ids.addAll(rules(scalar.text(), scalar.span()))));
    }
    List<Config.PathSet> paths = new ArrayList<>(pathSets(item, "path", directory));
    paths.addAll(pathSets(item, "paths", directory));
    LocalDate until = LocalDate.MAX;
    Optional<Scalar> day = item.scalar("until");
    if (day.isPresent()) {
      try {
        until = LocalDate.parse(day.get().text());
      } catch (DateTimeParseException e) {
        mistake(day.get().span(), "\"" + day.get().text() + "\" is no date like 2027-01-31");
      }
    }
    return new Config.Ignore(List.copyOf(ids), List.copyOf(paths), item.text("object").orElse(""), item.text("reason").orElse(""),
        until, item.place());
  }

  private List<Config.PathSet> pathSets(Mapping mapping, String key, Path directory) {
    return strings(mapping, key).stream().map(text -> new Config.PathSet(directory, text)).toList();
  }

  private List<String> strings(Mapping mapping, String key) {
    return mapping.find(key).map(node -> scalars(node).stream().map(Scalar::text).toList()).orElse(List.of());
  }

  private List<Scalar> scalars(YamlNode node) {
    if (node instanceof Scalar scalar) {
      return scalar.isNull() ? List.of() : List.of(scalar);
    }
    if (node.asSequence().isEmpty()) {
      mistake(node.span().firstLine(), "a list is expected here");
    }
    return node.asSequence().map(Sequence::scalars).orElse(List.of());
  }

  private List<Mapping> items(Mapping mapping, String key) {
    Optional<YamlNode> node = mapping.find(key);
    if (node.isPresent() && node.get().asSequence().isEmpty() && !(node.get() instanceof Scalar scalar && scalar.isNull())) {
      mistake(node.get().span().firstLine(), "\"" + key + "\" takes a list");
    }
    return mapping.mappings(key);
  }

  private boolean bool(YamlNode node) {
    Optional<Boolean> value = node.asScalar().flatMap(Scalar::asBoolean);
    if (value.isEmpty()) {
      mistake(node.span().firstLine(), "true or false is expected here");
    }
    return value.orElse(true);
  }

  private List<Report.Threshold> threshold(YamlNode node) {
    Optional<Report.Threshold> value = text(node).flatMap(Report.Threshold::of);
    if (value.isEmpty()) {
      mistake(node.span().firstLine(), "\"failOn\" takes info, warning, error or never");
    }
    return value.map(List::of).orElse(List.of());
  }

  private String version(YamlNode node) {
    String text = text(node).orElse("");
    if (!text.matches("v?1\\.\\d{1,3}(\\.\\d{1,3})?")) {
      mistake(node.span().firstLine(), "\"" + text + "\" is no Kubernetes version like \"1.34\"");
    }
    return text.startsWith("v") ? text.substring(1) : text;
  }

  private static Optional<String> text(YamlNode node) {
    return node.asScalar().filter(scalar -> !scalar.isNull()).map(Scalar::text);
  }

  private void checkKeys(Mapping mapping, List<String> known) {
    for (Mapping.Entry entry : mapping.entries()) {
      if (!known.contains(entry.name()) && !entry.name().equals("<<")) {
        mistake(entry.key().span().firstLine(), "unknown key \"" + entry.name() + "\"" + Spelling.hint(entry.name(), known));
      }
    }
  }

  private void mistake(Span span, String message) {
    mistakes.add(new ConfigException.Mistake(span, message));
  }

  private static Path directoryOf(Source source) {
    Path parent = source.path().toAbsolutePath().normalize().getParent();
    return parent == null ? source.path().toAbsolutePath().getRoot() : parent;
  }
}
