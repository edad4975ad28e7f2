package dev.plimsoll.compose;

import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One service as it is written in one file. What it has by merge keys is its own; what its base file or the service it
 * extends give it is found by {@link #find} alone.
 */
public final class Service implements HasSubject {
  private static final int MAX_EXTENDS = 16;

  private final ComposeFile file;
  private final Mapping.Entry entry;
  private final Mapping mapping;

  Service(ComposeFile file, Mapping.Entry entry, Mapping mapping) {
    this.file = file;
    this.entry = entry;
    this.mapping = mapping;
  }

  @Override
  public Subject subject() {
    return new Subject("Service", "", name(), "");
  }

  public ComposeFile file() {
    return file;
  }

  public String name() {
    return entry.name();
  }

  /** The key that names it: where a finding about what it lacks belongs. */
  public Span place() {
    return entry.key().span();
  }

  /** Its body. */
  public Mapping mapping() {
    return mapping;
  }

  /** Where a finding about {@code key} belongs: at its value or key, or at the service's name where it has none. */
  public Span placeOf(String key) {
    return mapping.has(key) ? mapping.placeOf(key) : place();
  }

  /** The value of {@code key} as written in this file, aliases and merge keys followed; a null is none. */
  public Optional<YamlNode> own(String key) {
    return mapping.find(key).filter(Service::isSomething);
  }

  /** The value of {@code key} from here, from the file that this one adds to or from the service that this one extends. */
  public Optional<YamlNode> find(String key) {
    return chain().stream().flatMap(service -> service.own(key).stream()).findFirst();
  }

  /** Whether {@code key} has a value here or where it inherits from. */
  public boolean has(String key) {
    return find(key).isPresent();
  }

  /** The text of {@code key} where it is a scalar, inherited or its own. */
  public Optional<String> text(String key) {
    return find(key).flatMap(YamlNode::asScalar).map(Scalar::text);
  }

  /** Whether all that it inherits from could be read: only then it can be judged on what it lacks. */
  public boolean isWhole() {
    return file.isComplete() && chain().stream().allMatch(service -> service.extended().isEmpty() || service.target().isPresent());
  }

  /** Its image as written in this file. */
  public Optional<ImageReference> image() {
    return own("image").flatMap(YamlNode::asScalar).map(scalar -> ImageReference.of(scalar.text()));
  }

  /** Its image, inherited or its own. */
  public Optional<ImageReference> effectiveImage() {
    return text("image").map(ImageReference::of);
  }

  public boolean isBuilt() {
    return has("build");
  }

  public List<Port> ports() {
    return items("ports").stream().flatMap(item -> Port.of(item).stream()).toList();
  }

  public List<VolumeMount> volumes() {
    return items("volumes").stream().flatMap(item -> VolumeMount.of(item).stream()).toList();
  }

  public List<EnvironmentVariable> environment() {
    return EnvironmentVariable.of(own("environment"));
  }

  public List<EnvironmentVariable> buildArguments() {
    return EnvironmentVariable.of(own("build").flatMap(build -> build.at("args")));
  }

  /** The services it needs: {@code depends_on}, and what its namespaces, volumes and links come from. */
  public List<Dependency> dependencies() {
    List<Dependency> found = new ArrayList<>(dependsOn());
    for (String key : List.of("network_mode", "pid", "ipc")) {
      own(key).flatMap(YamlNode::asScalar).filter(scalar -> scalar.text().startsWith("service:"))
          .ifPresent(scalar -> found.add(dependency(scalar, scalar.text().substring("service:".length()), key)));
    }
    for (String key : List.of("links", "volumes_from")) {
      for (YamlNode item : items(key)) {
        item.asScalar().filter(scalar -> !scalar.text().startsWith("container:"))
            .ifPresent(scalar -> found.add(dependency(scalar, Port.split(scalar.text(), ':').get(0), key)));
      }
    }
    return found;
  }

  public List<Dependency> dependsOn() {
    return Dependency.ofDependsOn(own("depends_on"));
  }

  public List<String> profiles() {
    return find("profiles").flatMap(YamlNode::asSequence).map(Sequence::scalars).orElse(List.of()).stream()
        .map(Scalar::text).toList();
  }

  /** Its healthcheck, inherited or its own; one that is switched off included. */
  public Optional<Mapping> healthcheck() {
    return find("healthcheck").flatMap(YamlNode::asMapping);
  }

  /** Whether its healthcheck is written to switch off the image's own. */
  public boolean isHealthcheckDisabled() {
    return healthcheck().map(check -> check.isTrue("disable")
        || check.text("test").filter("NONE"::equals).isPresent()
        || check.scalars("test").stream().findFirst().filter(first -> first.text().equals("NONE")).isPresent()).orElse(false);
  }

  /** The networks it names, from a list or a mapping. */
  public List<NameReference> networks() {
    List<NameReference> found = new ArrayList<>();
    own("networks").flatMap(YamlNode::asSequence).ifPresent(list -> list.scalars()
        .forEach(scalar -> found.add(new NameReference(scalar.span(), scalar.text()))));
    own("networks").flatMap(YamlNode::asMapping).ifPresent(map -> map.effectiveEntries()
        .forEach(network -> found.add(new NameReference(network.key().span(), network.name()))));
    return found;
  }

  /** The names under {@code configs} or {@code secrets}, in short and long syntax. */
  public List<NameReference> references(String key) {
    List<NameReference> found = references(own(key));
    if (key.equals("secrets")) {
      found.addAll(references(own("build").flatMap(build -> build.at("secrets"))));
    }
    return found;
  }

  /** How many containers it is scaled to; 1 where nothing or a variable says. */
  public long replicas() {
    Optional<Scalar> scale = find("scale").flatMap(YamlNode::asScalar);
    Optional<Scalar> replicas = find("deploy").flatMap(deploy -> deploy.at("replicas")).flatMap(YamlNode::asScalar);
    return replicas.or(() -> scale).map(scalar -> scalar.asLong().orElse(1)).orElse(1L);
  }

  /** The service written under {@code extends}; an empty file means this one. */
  public Optional<Extension> extended() {
    return own("extends").flatMap(node -> {
      if (node instanceof Scalar scalar) {
        return Optional.of(new Extension(scalar.span(), scalar.span(), "", scalar.text()));
      }
      return node.asMapping().filter(map -> map.has("service")).map(map -> new Extension(map.placeOf("service"),
          map.placeOf("file"), map.text("file").orElse(""), map.text("service").orElse("")));
    });
  }

  /** The service that it extends, where that can be read. */
  public Optional<Service> target() {
    return extended().flatMap(extension -> extension.file().isEmpty()
        ? file.service(extension.service())
        : file.sibling(extension.file()).flatMap(other -> other.ownService(extension.service())));
  }

  private List<Service> chain() {
    Set<Service> chain = new LinkedHashSet<>();
    chain.add(this);
    file.companions().forEach(other -> other.ownService(name()).ifPresent(chain::add));
    for (Service service : List.copyOf(chain)) {
      Optional<Service> next = service.target();
      for (int i = 0; i < MAX_EXTENDS && next.isPresent() && chain.add(next.get()); i++) {
        next = next.get().target();
      }
    }
    return List.copyOf(chain);
  }

  private static Dependency dependency(Scalar scalar, String service, String field) {
    return new Dependency(scalar.span(), service, Dependency.STARTED, true, field);
  }

  private static List<NameReference> references(Optional<YamlNode> node) {
    List<NameReference> found = new ArrayList<>();
    node.flatMap(YamlNode::asSequence).ifPresent(list -> {
      for (YamlNode item : list.items()) {
        item.asScalar().ifPresent(scalar -> found.add(new NameReference(scalar.span(), scalar.text())));
        item.asMapping().ifPresent(map -> map.text("source")
            .ifPresent(source -> found.add(new NameReference(map.placeOf("source"), source))));
      }
    });
    return found;
  }

  private List<YamlNode> items(String key) {
    return own(key).flatMap(YamlNode::asSequence).map(Sequence::items).orElse(List.of());
  }

  private static boolean isSomething(YamlNode node) {
    return !(node instanceof Scalar scalar && scalar.isNull());
  }
}
