package dev.plimsoll.compose;

import dev.plimsoll.rule.Document;
import dev.plimsoll.source.Source;
import dev.plimsoll.source.SourceReader;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A Compose file, with the files that Compose reads together with it: what it includes, and its base or its override where
 * they stand beside it.
 */
public final class ComposeFile implements Document {
  private static final List<String> ENV_EXAMPLES =
      List.of(".env.example", ".env.sample", ".env.template", ".env.dist", "env.example", "example.env", ".env.default");

  private final YamlDocument yaml;
  private final Mapping root;
  private final SourceReader files;
  private final boolean alone;
  private volatile List<Service> services;
  private volatile Map<String, Service> servicesByName;
  private volatile Set<String> serviceNames;
  private volatile Companions companions;
  private volatile Map<String, String> environment;

  ComposeFile(YamlDocument yaml, Mapping root, SourceReader files, boolean alone) {
    this.yaml = yaml;
    this.root = root;
    this.files = files;
    this.alone = alone;
  }

  /** Reads {@code document} as a Compose file; empty where name and content say that it is none. */
  public static Optional<ComposeFile> of(YamlDocument document) {
    return of(document, SourceReader.NONE);
  }

  /** The same, with a way to the files that it names and those beside it. */
  public static Optional<ComposeFile> of(YamlDocument document, SourceReader files) {
    return Recognition.isCompose(document)
        ? document.root().asMapping().map(root -> new ComposeFile(document, root, files, false))
        : Optional.empty();
  }

  @Override
  public Span span() {
    return yaml.span();
  }

  @Override
  public List<Span> comments() {
    return yaml.comments();
  }

  @Override
  public Optional<Span> unitBehind(int offset) {
    return yaml.unitBehind(offset);
  }

  /** The YAML document that it is a view of. */
  public YamlDocument yaml() {
    return yaml;
  }

  public Mapping root() {
    return root;
  }

  public Path path() {
    return yaml.span().source().path();
  }

  /** The services written in this file, in order. */
  public List<Service> services() {
    List<Service> made = services;
    if (made == null) {
      made = definitions("services").entrySet().stream()
          .flatMap(entry -> entry.getValue().value().asMapping().stream()
              .map(mapping -> new Service(this, entry.getValue(), mapping)))
          .toList();
      services = made;
    }
    return made;
  }

  /** The service of that name, from this file or from one read together with it. */
  public Optional<Service> service(String name) {
    Optional<Service> own = ownService(name);
    if (own.isPresent()) {
      return own;
    }
    return companions().stream().flatMap(file -> file.ownService(name).stream()).findFirst();
  }

  /** The names of all services that this file and those read together with it have, one whose body is empty among them. */
  public Set<String> serviceNames() {
    Set<String> made = serviceNames;
    if (made == null) {
      made = Collections.unmodifiableSet(new LinkedHashSet<>(names("services")));
      serviceNames = made;
    }
    return made;
  }

  /** The entries under a top-level key of this file: {@code services}, {@code networks}, {@code volumes} … */
  public Map<String, Mapping.Entry> definitions(String section) {
    Map<String, Mapping.Entry> found = new LinkedHashMap<>();
    root.mapping(section).ifPresent(mapping -> {
      for (Mapping.Entry entry : mapping.effectiveEntries()) {
        if (!entry.name().startsWith("x-")) {
          found.put(entry.name(), entry);
        }
      }
    });
    return found;
  }

  /** The names under a top-level key of this file and of those read together with it. */
  public List<String> names(String section) {
    List<String> names = new ArrayList<>(definitions(section).keySet());
    companions().forEach(file -> names.addAll(file.definitions(section).keySet()));
    return names;
  }

  /** The files that Compose reads together with this one, as far as they can be read. */
  public List<ComposeFile> companions() {
    return alone ? List.of() : companionFiles().files();
  }

  /** Whether all that belongs to the project is known: no include unread, no override whose base is out of reach. */
  public boolean isComplete() {
    return alone || companionFiles().complete();
  }

  /** Whether its name says that it adds to another file: {@code compose.override.yaml}, {@code docker-compose.dev.yml}. */
  public boolean isOverride() {
    return Companions.isOverride(path());
  }

  /** What {@code .env} beside it sets; empty where there is none or it sets nothing. */
  public Map<String, String> environment() {
    Map<String, String> made = environment;
    if (made == null) {
      made = files.read(path().resolveSibling(".env")).map(DotEnv::values).orElse(Map.of());
      environment = made;
    }
    return made;
  }

  /** The names that {@code .env} or, without it, a published example of it sets; none where there is neither. */
  public Set<String> documentedVariables() {
    if (!environment().isEmpty()) {
      return environment().keySet();
    }
    return ENV_EXAMPLES.stream().flatMap(name -> read(name).stream()).findFirst().map(DotEnv::values).orElse(Map.of()).keySet();
  }

  /**
   * Whether a file beside this one, of a name that is commonly given on the command line, says how to get the image of
   * {@code service}.
   */
  public boolean isCompletedElsewhere(String service) {
    return !alone && Companions.variants().stream().flatMap(name -> sibling(name).stream())
        .flatMap(file -> file.ownService(service).stream())
        .anyMatch(found -> found.own("image").isPresent() || found.own("build").isPresent() || found.own("extends").isPresent());
  }

  /** The text of the file at {@code path}, taken from this file's folder; empty where it cannot be read. */
  public Optional<Source> read(String path) {
    return resolve(path).flatMap(files::read);
  }

  /** Whether there is certainly no file at {@code path}, taken from this file's folder. */
  public boolean lacks(String path) {
    return resolve(path).map(files::lacks).orElse(false);
  }

  /** Another file of the project, without its companions; empty where it cannot be read or is no mapping. */
  Optional<ComposeFile> sibling(String path) {
    return read(path).flatMap(source -> Recognition.parse(source, files));
  }

  Optional<Service> ownService(String name) {
    Map<String, Service> made = servicesByName;
    if (made == null) {
      made = new HashMap<>();
      for (Service service : services()) {
        made.putIfAbsent(service.name(), service);
      }
      servicesByName = made;
    }
    return Optional.ofNullable(made.get(name));
  }

  /** The paths under {@code include}; empty text for one that a variable decides. */
  List<String> includes() {
    List<String> paths = new ArrayList<>();
    root.find("include").flatMap(YamlNode::asSequence).ifPresent(sequence -> {
      for (YamlNode item : sequence.items()) {
        item.asScalar().ifPresent(scalar -> paths.add(scalar.text()));
        item.at("path").flatMap(YamlNode::asScalar).ifPresent(scalar -> paths.add(scalar.text()));
        item.at("path").flatMap(YamlNode::asSequence).ifPresent(list -> list.scalars().forEach(s -> paths.add(s.text())));
      }
    });
    return paths;
  }

  private Optional<Path> resolve(String path) {
    try {
      return path.isBlank() || path.contains("$") || path.contains("://") || path.startsWith("~")
          ? Optional.empty()
          : Optional.of(path().resolveSibling(path).normalize());
    } catch (java.nio.file.InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Companions companionFiles() {
    Companions made = companions;
    if (made == null) {
      made = Companions.of(this, files);
      companions = made;
    }
    return made;
  }
}
