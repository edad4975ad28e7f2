package dev.plimsoll.kubernetes;

import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Insertion;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pod that an object describes, whichever way its kind writes it down. */
public final class PodSpec implements HasSubject {
  private final KubernetesObject object;
  private final List<Mapping> layers;
  private final List<Mapping> holders;
  private final String path;
  private final boolean complete;
  private final List<Container> containers = new ArrayList<>();
  private final Map<String, String> labels;
  private final Map<String, String> annotations;
  private final List<Volume> volumes;
  private volatile Map<String, Volume> volumesByName;

  private PodSpec(KubernetesObject object, List<Mapping> layers, List<Mapping> holders, String path, boolean complete) {
    this.object = object;
    this.layers = layers;
    this.holders = holders;
    this.path = path;
    this.complete = complete;
    this.labels = strings("labels");
    this.annotations = strings("annotations");
    this.volumes = layers.stream().flatMap(layer -> layer.mappings("volumes").stream()).map(Volume::new).toList();
  }

  static PodSpec ofTemplate(KubernetesObject object, Mapping template, Mapping spec, String path) {
    PodSpec pod = new PodSpec(object, List.of(spec), List.of(template), path, true);
    for (Mapping node : spec.mappings("initContainers")) {
      boolean sidecar = node.text("restartPolicy").filter("Always"::equals).isPresent();
      pod.add(node, List.of(), sidecar ? Container.Sort.SIDECAR : Container.Sort.INIT);
    }
    spec.mappings("containers").forEach(node -> pod.add(node, List.of(), Container.Sort.MAIN));
    spec.mappings("ephemeralContainers").forEach(node -> pod.add(node, List.of(), Container.Sort.EPHEMERAL));
    return pod;
  }

  static PodSpec ofWorkflow(KubernetesObject object, Mapping template, Mapping workflow, String path) {
    List<Mapping> layers = new ArrayList<>(List.of(template, workflow));
    workflow.mapping("templateDefaults").ifPresent(layers::add);
    boolean patched = template.has("podSpecPatch") || workflow.has("podSpecPatch") || workflow.has("workflowTemplateRef");
    PodSpec pod = new PodSpec(object, List.copyOf(layers), List.of(template), path, !patched);
    template.mappings("initContainers").forEach(node -> pod.add(node, List.of(), Container.Sort.INIT));
    template.mapping("container").ifPresent(node -> pod.add(node, List.of(), Container.Sort.MAIN));
    template.mapping("script").ifPresent(node -> pod.add(node, List.of(), Container.Sort.MAIN));
    template.mapping("containerSet").ifPresent(
        set -> set.mappings("containers").forEach(node -> pod.add(node, List.of(), Container.Sort.MAIN)));
    template.mappings("sidecars").forEach(node -> pod.add(node, List.of(), Container.Sort.SIDECAR));
    return pod;
  }

  /** A Tekton task: what is set for the pod as such comes with the run. */
  static PodSpec ofTask(KubernetesObject object, Mapping spec) {
    PodSpec pod = new PodSpec(object, List.of(spec), List.of(), "spec", false);
    List<Mapping> defaults = spec.mapping("stepTemplate").map(List::of).orElse(List.of());
    spec.mappings("steps").forEach(node -> pod.add(node, defaults, Container.Sort.MAIN));
    spec.mappings("sidecars").forEach(node -> pod.add(node, List.of(), Container.Sort.SIDECAR));
    return pod;
  }

  private void add(Mapping node, List<Mapping> defaults, Container.Sort sort) {
    containers.add(new Container(this, node, defaults, sort));
  }

  public KubernetesObject object() {
    return object;
  }

  /** The mapping that holds the containers. */
  public Mapping node() {
    return layers.get(0);
  }

  /** Where {@link #node()} is in its object, {@code spec.template.spec}. */
  public String path() {
    return path;
  }

  /**
   * Whether all that the pod will have is written here. Not so for a Tekton task, whose run brings the pod's settings, for a
   * patched workflow, or where a kustomization patches the object: there something missing proves nothing.
   */
  public boolean isComplete() {
    return complete && !object.overlay().patches();
  }

  /** The mapping that holds the pod's {@code metadata}: the template, or a pod's root. */
  public Optional<Mapping> holder() {
    return holders.stream().findFirst();
  }

  public Optional<Mapping> metadata() {
    return holder().flatMap(holder -> holder.mapping("metadata"));
  }

  /** The labels that the pods carry. */
  public Map<String, String> labels() {
    return labels;
  }

  public Map<String, String> annotations() {
    return annotations;
  }

  /** All containers in the order they start: init containers and sidecars, main ones, ephemeral ones. */
  public List<Container> containers() {
    return Collections.unmodifiableList(containers);
  }

  /** The containers that run as long as the pod does: main ones and sidecars. */
  public List<Container> runningContainers() {
    return containers.stream().filter(container -> container.isMain() || container.isSidecar()).toList();
  }

  /** Those under {@code containers}. */
  public List<Container> mainContainers() {
    return containers.stream().filter(Container::isMain).toList();
  }

  /** The pod's field; a workflow's settings count for each of its templates. */
  public Optional<YamlNode> field(String... keys) {
    for (Mapping layer : layers) {
      Optional<YamlNode> found = layer.at(keys);
      if (found.isPresent() && !(found.get() instanceof Scalar scalar && scalar.isNull())) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The text of the pod's field; empty where it is unset. */
  public String text(String... keys) {
    return field(keys).flatMap(YamlNode::asScalar).map(Scalar::text).orElse("");
  }

  public boolean isTrue(String... keys) {
    return field(keys).flatMap(YamlNode::asScalar).map(Scalar::isTrue).orElse(false);
  }

  public boolean isFalse(String... keys) {
    return field(keys).flatMap(YamlNode::asScalar).map(Scalar::isFalse).orElse(false);
  }

  /** The pod's own security context. */
  public Optional<Mapping> securityContext() {
    return field("securityContext").flatMap(YamlNode::asMapping);
  }

  /** Resources set for the pod as a whole, which stand in for those of its containers (Kubernetes 1.32). */
  public Optional<Mapping> resources() {
    return field("resources").flatMap(YamlNode::asMapping);
  }

  /** The pod's quantity {@code requests.cpu}, say, as written. */
  public Optional<Scalar> resource(String kind, String name) {
    return field("resources", kind, name).flatMap(YamlNode::asScalar);
  }

  /** The volumes, those of a stateful set's claim templates left out. */
  public List<Volume> volumes() {
    return volumes;
  }

  /** The volume of that name, of several the first. */
  public Optional<Volume> volume(String name) {
    Map<String, Volume> index = volumesByName;
    if (index == null) {
      index = new HashMap<>();
      for (Volume volume : volumes) {
        index.putIfAbsent(volume.name(), volume);
      }
      volumesByName = index;
    }
    return Optional.ofNullable(index.get(name));
  }

  /** The service account, by either of its two fields; empty where it is left to the default. */
  public String serviceAccountName() {
    String name = text("serviceAccountName");
    return name.isEmpty() ? text("serviceAccount") : name;
  }

  public boolean isHostNetwork() {
    return isTrue("hostNetwork");
  }

  /** Whether it has user namespaces of its own: {@code hostUsers: false}. */
  public boolean hasUserNamespace() {
    return isFalse("hostUsers");
  }

  public boolean isWindows() {
    return text("os", "name").equals("windows");
  }

  /** Whether its work comes to an end: the pods of jobs, workflows and tasks. */
  public boolean runsToCompletion() {
    return switch (object.kind()) {
      case "Job", "CronJob", "AdvancedCronJob", "BroadcastJob", "ScaledJob", "JobSet", "Workflow", "WorkflowTemplate",
          "ClusterWorkflowTemplate", "CronWorkflow", "Task", "ClusterTask", "TaskRun", "Pipeline", "PipelineRun", "TFJob",
          "PyTorchJob", "MPIJob", "XGBoostJob" -> true;
      case "Pod" -> text("restartPolicy").equals("Never") || text("restartPolicy").equals("OnFailure");
      default -> false;
    };
  }

  /** Where a finding about the pod as such belongs: the key that holds its spec. */
  public Span place() {
    return node().place();
  }

  /** Where a finding about the field under {@code keys} belongs, as deep as that path is written. */
  public Span placeOf(String first, String... rest) {
    for (Mapping layer : layers) {
      if (layer.has(first)) {
        return layer.placeOf(first, rest);
      }
    }
    return node().placeOf(first, rest);
  }

  /** The fix that sets the field under {@code keys}; none where text cannot say it (an alias, a merged mapping). */
  public List<Fix> fix(Fix.Applicability applicability, String title, String value, String... keys) {
    return Insertion.set(node(), value, keys).map(edit -> new Fix(title, applicability, List.of(edit))).stream().toList();
  }

  @Override
  public Subject subject() {
    return object.subject();
  }

  private Map<String, String> strings(String key) {
    return metadata().flatMap(metadata -> metadata.mapping(key)).map(Mapping::strings).map(Collections::unmodifiableMap).orElse(Map.of());
  }
}
