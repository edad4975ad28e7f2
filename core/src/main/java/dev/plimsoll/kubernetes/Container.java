package dev.plimsoll.kubernetes;

import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Insertion;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One container of a pod, with what it inherits from it. */
public final class Container implements HasSubject {
  /** The part that a container plays in its pod. */
  public enum Sort {
    MAIN,
    /** Runs and ends before the main ones start. */
    INIT,
    /** An init container that keeps running: {@code restartPolicy: Always}. */
    SIDECAR,
    /** Added to a running pod for debugging. */
    EPHEMERAL
  }

  private final PodSpec pod;
  private final Mapping node;
  private final List<Mapping> defaults;
  private final Sort sort;

  Container(PodSpec pod, Mapping node, List<Mapping> defaults, Sort sort) {
    this.pod = pod;
    this.node = node;
    this.defaults = defaults;
    this.sort = sort;
  }

  public PodSpec pod() {
    return pod;
  }

  public KubernetesObject object() {
    return pod.object();
  }

  public Mapping node() {
    return node;
  }

  public Sort sort() {
    return sort;
  }

  public boolean isMain() {
    return sort == Sort.MAIN;
  }

  public boolean isInit() {
    return sort == Sort.INIT;
  }

  public boolean isSidecar() {
    return sort == Sort.SIDECAR;
  }

  public boolean isEphemeral() {
    return sort == Sort.EPHEMERAL;
  }

  /** Its name; empty when it has none. */
  public String name() {
    return node.text("name").orElse("");
  }

  /** Its image as written; empty where it is unset, or where a kustomization sets another. */
  public Optional<ImageReference> image() {
    return field("image").flatMap(YamlNode::asScalar).filter(scalar -> !scalar.text().isBlank())
        .map(scalar -> ImageReference.of(scalar.text())).filter(image -> !object().overlay().setsImage(image.name()));
  }

  /** Its image where that is the last word: no variable completes it and no kustomization sets it. */
  public Optional<ImageReference> settledImage() {
    return image().filter(image -> !image.isTemplated() && !object().overlay().setsImage(image.name()));
  }

  /** The pull policy as written; empty where it is unset. */
  public String imagePullPolicy() {
    return text("imagePullPolicy");
  }

  /** The container's field; a task's step template counts for each of its steps. */
  public Optional<YamlNode> field(String... keys) {
    Optional<YamlNode> own = written(node, keys);
    for (int i = 0; own.isEmpty() && i < defaults.size(); i++) {
      own = written(defaults.get(i), keys);
    }
    return own;
  }

  /** The text of the container's field; empty where it is unset. */
  public String text(String... keys) {
    return field(keys).flatMap(YamlNode::asScalar).map(Scalar::text).orElse("");
  }

  public boolean isTrue(String... keys) {
    return field(keys).flatMap(YamlNode::asScalar).map(Scalar::isTrue).orElse(false);
  }

  public boolean isFalse(String... keys) {
    return field(keys).flatMap(YamlNode::asScalar).map(Scalar::isFalse).orElse(false);
  }

  /** The container's own security context. */
  public Optional<Mapping> securityContext() {
    return field("securityContext").flatMap(YamlNode::asMapping);
  }

  /**
   * The setting of its security context that counts, its own before the pod's: {@code runAsUser}, {@code runAsGroup},
   * {@code runAsNonRoot}, {@code seccompProfile}, {@code appArmorProfile}, {@code seLinuxOptions} or {@code windowsOptions}.
   * The node is the one that decides, so its span is where to change it.
   */
  public Optional<YamlNode> effective(String setting) {
    Optional<YamlNode> own = field("securityContext", setting);
    return own.isPresent() ? own : pod.field("securityContext", setting);
  }

  /** The same as a scalar. */
  public Optional<Scalar> effectiveScalar(String setting) {
    return effective(setting).flatMap(YamlNode::asScalar);
  }

  /** Capabilities it adds. */
  public List<Scalar> addedCapabilities() {
    return capabilities("add");
  }

  /** Capabilities it drops. */
  public List<Scalar> droppedCapabilities() {
    return capabilities("drop");
  }

  /** Whether it drops one of {@code names}, in whatever case. */
  public boolean drops(String... names) {
    return droppedCapabilities().stream().anyMatch(dropped -> {
      for (String name : names) {
        if (dropped.text().equalsIgnoreCase(name)) {
          return true;
        }
      }
      return false;
    });
  }

  public List<ContainerPort> ports() {
    return list("ports").stream().map(ContainerPort::new).toList();
  }

  public List<EnvVariable> env() {
    return list("env").stream().map(EnvVariable::new).toList();
  }

  /** The mappings under {@code envFrom}. */
  public List<Mapping> envFrom() {
    return list("envFrom");
  }

  public List<VolumeMount> volumeMounts() {
    return list("volumeMounts").stream().map(VolumeMount::new).toList();
  }

  /** The entries of {@code command} and then {@code args}. */
  public List<Scalar> commandLine() {
    List<Scalar> words = new ArrayList<>();
    for (String key : List.of("command", "args")) {
      field(key).flatMap(YamlNode::asSequence).map(Sequence::scalars).ifPresent(words::addAll);
    }
    return words;
  }

  /** Its probe {@code livenessProbe}, {@code readinessProbe} or {@code startupProbe}. */
  public Optional<Probe> probe(String key) {
    return field(key).flatMap(YamlNode::asMapping).map(found -> new Probe(key, found));
  }

  /** Its own quantity {@code requests.cpu}, say, as written; the pod's may stand in for it. */
  public Optional<Scalar> resource(String kind, String name) {
    Optional<YamlNode> found = field("resources", kind, name);
    return (found.isPresent() ? found : field("computeResources", kind, name)).flatMap(YamlNode::asScalar);
  }

  /** Where a finding about the container as such belongs: its name, else its first key. */
  public Span place() {
    return node.has("name") ? node.placeOf("name") : node.place();
  }

  /** Where a finding about the field under {@code keys} belongs, as deep as that path is written. */
  public Span placeOf(String first, String... rest) {
    return node.placeOf(first, rest);
  }

  /** The fix that sets the field under {@code keys}; none where text cannot say it (an alias, a merged mapping). */
  public List<Fix> fix(Fix.Applicability applicability, String title, String value, String... keys) {
    return Insertion.set(node, value, keys).map(edit -> new Fix(title, applicability, List.of(edit))).stream().toList();
  }

  @Override
  public Subject subject() {
    return pod.subject().container(name());
  }

  /** How messages call it: {@code container "app"}, {@code init container "migrate"}. */
  public String label() {
    String word = switch (sort) {
      case MAIN -> "container";
      case INIT -> "init container";
      case SIDECAR -> "sidecar container";
      case EPHEMERAL -> "ephemeral container";
    };
    return word + " \"" + name() + "\"";
  }

  private List<Scalar> capabilities(String key) {
    return field("securityContext", "capabilities", key).flatMap(YamlNode::asSequence).map(Sequence::scalars).orElse(List.of());
  }

  private List<Mapping> list(String key) {
    return field(key).flatMap(YamlNode::asSequence).map(Sequence::mappings).orElse(List.of());
  }

  private static Optional<YamlNode> written(Mapping mapping, String... keys) {
    return mapping.at(keys).filter(found -> !(found instanceof Scalar scalar && scalar.isNull()));
  }
}
