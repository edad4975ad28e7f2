package dev.plimsoll.kubernetes;

import dev.plimsoll.rule.Document;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Insertion;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One object of a manifest: a view over the mapping that holds {@code apiVersion} and {@code kind}. */
public final class KubernetesObject implements Document {
  private static final int LIST_DEPTH = 4;

  private final YamlDocument document;
  private final Mapping root;
  private final Span span;
  private final String apiVersion;
  private final String kind;
  private final KubernetesVersion version;
  private final Overlay overlay;
  private volatile List<PodSpec> podSpecs;

  private KubernetesObject(YamlDocument document, Mapping root, Span span, String apiVersion, String kind, KubernetesVersion version,
      Overlay overlay) {
    this.document = document;
    this.root = root;
    this.span = span;
    this.apiVersion = apiVersion;
    this.kind = kind;
    this.version = version;
    this.overlay = overlay;
  }

  /** The objects of {@code document} for the newest known release. */
  public static List<KubernetesObject> of(YamlDocument document) {
    return of(document, KubernetesVersion.LATEST);
  }

  /**
   * The objects of {@code document}: one, the items of a {@code List}, or none for YAML that is no Kubernetes object.
   *
   * @param version the release that they are meant for
   */
  public static List<KubernetesObject> of(YamlDocument document, KubernetesVersion version) {
    return of(document, version, Overlay.NONE);
  }

  /**
   * The same of a manifest that a kustomization lists.
   *
   * @param overlay what the kustomization changes
   */
  public static List<KubernetesObject> of(YamlDocument document, KubernetesVersion version, Overlay overlay) {
    Optional<Mapping> root = document.root().asMapping();
    if (root.isEmpty() || !root.get().has("apiVersion") || !root.get().has("kind")) {
      return List.of();
    }
    List<KubernetesObject> objects = new ArrayList<>(1);
    collect(document, root.get(), document.span(), "", "", version, overlay, LIST_DEPTH, objects);
    return objects;
  }

  private static void collect(YamlDocument document, Mapping root, Span span, String listVersion, String listKind,
      KubernetesVersion version, Overlay overlay, int depth, List<KubernetesObject> objects) {
    String apiVersion = root.text("apiVersion").orElse(listVersion);
    String kind = root.text("kind").orElse(listKind);
    if (!isApiVersion(apiVersion) || !isKind(kind)) {
      return;
    }
    if (kind.endsWith("List") && root.sequence("items").isPresent()) {
      String itemKind = kind.substring(0, kind.length() - "List".length());
      for (Mapping item : depth > 0 ? root.mappings("items") : List.<Mapping>of()) {
        collect(document, item, item.span(), itemKind.isEmpty() ? "" : apiVersion, itemKind, version, overlay, depth - 1, objects);
      }
      return;
    }
    objects.add(new KubernetesObject(document, root, span, apiVersion, kind, version, overlay));
  }

  /** A version, or a group and a version; a kustomization is an input of a tool and no object. */
  private static boolean isApiVersion(String text) {
    if (text.isEmpty() || text.startsWith("kustomize.config.k8s.io/")) {
      return false;
    }
    String number = text.substring(text.indexOf('/') + 1);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetterOrDigit(c) && c != '.' && c != '/' && c != '-') {
        return false;
      }
    }
    return number.length() > 1 && number.charAt(0) == 'v' && Character.isDigit(number.charAt(1));
  }

  private static boolean isKind(String text) {
    return !text.isEmpty() && Character.isUpperCase(text.charAt(0)) && text.chars().allMatch(Character::isLetterOrDigit);
  }

  /** The mapping that holds {@code apiVersion} and {@code kind}. */
  public Mapping root() {
    return root;
  }

  public YamlDocument document() {
    return document;
  }

  /** As written, {@code apps/v1}. */
  public String apiVersion() {
    return apiVersion;
  }

  /** What stands before the slash of the version; empty for the core group. */
  public String group() {
    int slash = apiVersion.indexOf('/');
    return slash < 0 ? "" : apiVersion.substring(0, slash);
  }

  public String kind() {
    return kind;
  }

  /** Whether it is one of {@code kinds} of {@code group}, in whatever version. */
  public boolean is(String group, String... kinds) {
    return List.of(kinds).contains(kind) && group().equals(group);
  }

  /** The release that the object is meant for. */
  public KubernetesVersion version() {
    return version;
  }

  /** What a kustomization will change in it. */
  public Overlay overlay() {
    return overlay;
  }

  public Optional<Mapping> metadata() {
    return root.mapping("metadata");
  }

  public Optional<Mapping> spec() {
    return root.mapping("spec");
  }

  /** Its {@code metadata.name}; empty when it has none. */
  public String name() {
    return root.text("metadata", "name").orElse("");
  }

  /** Its {@code metadata.generateName}; empty when it has none. */
  public String generateName() {
    return root.text("metadata", "generateName").orElse("");
  }

  /** Its namespace as written; empty when only the installation decides. */
  public String namespace() {
    return root.text("metadata", "namespace").orElse("");
  }

  public Map<String, String> labels() {
    return metadata().flatMap(metadata -> metadata.mapping("labels")).map(Mapping::strings).orElse(Map.of());
  }

  public Map<String, String> annotations() {
    return metadata().flatMap(metadata -> metadata.mapping("annotations")).map(Mapping::strings).orElse(Map.of());
  }

  /** Where a finding about the object as such belongs: its name, else its kind. */
  public Span place() {
    return root.at("metadata", "name").isPresent() ? root.placeOf("metadata", "name") : root.placeOf("kind");
  }

  /** Where a finding about the field under {@code keys} belongs, as deep as that path is written. */
  public Span placeOf(String first, String... rest) {
    return root.placeOf(first, rest);
  }

  /** The fix that sets the field under {@code keys}; none where text cannot say it (an alias, a merged mapping). */
  public List<Fix> fix(Fix.Applicability applicability, String title, String value, String... keys) {
    return Insertion.set(root, value, keys).map(edit -> new Fix(title, applicability, List.of(edit))).stream().toList();
  }

  /** The pods that it describes: none, one, or several for kinds like {@code JobSet} and {@code Workflow}. */
  public List<PodSpec> podSpecs() {
    List<PodSpec> found = podSpecs;
    if (found == null) {
      found = PodTemplates.of(this);
      podSpecs = found;
    }
    return found;
  }

  /** The first of its pods. */
  public Optional<PodSpec> podSpec() {
    return podSpecs().stream().findFirst();
  }

  /** The containers of all its pods, of all sorts. */
  public List<Container> containers() {
    return podSpecs().stream().flatMap(pod -> pod.containers().stream()).toList();
  }

  @Override
  public Span span() {
    return span;
  }

  @Override
  public List<Span> comments() {
    List<Span> all = document.comments();
    return span.equals(document.span()) ? all : all.stream().filter(span::contains).toList();
  }

  @Override
  public Optional<Span> unitBehind(int offset) {
    return document.unitBehind(offset);
  }

  @Override
  public Subject subject() {
    String name = name();
    return new Subject(kind, namespace(), name.isEmpty() ? generateName() : name, "");
  }

  @Override
  public List<ObjectFact> facts() {
    return List.of(ObjectFacts.of(this));
  }

  @Override
  public String toString() {
    return subject().describe();
  }
}
