package dev.plimsoll.kubernetes;

import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knows where each kind keeps its pods. A path leads to the mapping that holds a pod's {@code metadata} and {@code spec}; in
 * it {@code x[]} stands for each item and {@code *} for each value.
 */
final class PodTemplates {
  private static final List<String> USUAL = List.of("spec.template");

  private static final Map<String, List<String>> PATHS = Map.ofEntries(
      Map.entry("Pod", List.of("")),
      Map.entry("PodTemplate", List.of("template")),
      Map.entry("CronJob", List.of("spec.jobTemplate.spec.template")),
      Map.entry("AdvancedCronJob", List.of("spec.template.jobTemplate.spec.template", "spec.template.broadcastJobTemplate.spec.template")),
      Map.entry("ScaledJob", List.of("spec.jobTargetRef.template")),
      Map.entry("JobSet", List.of("spec.replicatedJobs[].template.spec.template")),
      Map.entry("LeaderWorkerSet",
          List.of("spec.leaderWorkerTemplate.leaderTemplate", "spec.leaderWorkerTemplate.workerTemplate")),
      Map.entry("UnitedDeployment", List.of("spec.template.deploymentTemplate.spec.template",
          "spec.template.statefulSetTemplate.spec.template", "spec.template.advancedStatefulSetTemplate.spec.template",
          "spec.template.cloneSetTemplate.spec.template")),
      Map.entry("Revision", List.of("")),
      Map.entry("TFJob", List.of("spec.tfReplicaSpecs.*.template")),
      Map.entry("PyTorchJob", List.of("spec.pytorchReplicaSpecs.*.template")),
      Map.entry("MPIJob", List.of("spec.mpiReplicaSpecs.*.template")),
      Map.entry("XGBoostJob", List.of("spec.xgbReplicaSpecs.*.template")),
      Map.entry("RayCluster", List.of("spec.headGroupSpec.template", "spec.workerGroupSpecs[].template")));

  private PodTemplates() {}

  static List<PodSpec> of(KubernetesObject object) {
    Mapping root = object.root();
    return switch (object.kind()) {
      case "Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate" -> workflow(object, "spec");
      case "CronWorkflow" -> workflow(object, "spec", "workflowSpec");
      case "Task", "ClusterTask" -> task(object, root, "spec");
      case "TaskRun" -> task(object, root, "spec", "taskSpec");
      case "Pipeline" -> pipeline(object, "spec");
      case "PipelineRun" -> pipeline(object, "spec", "pipelineSpec");
      default -> templates(object);
    };
  }

  private static List<PodSpec> templates(KubernetesObject object) {
    String kind = object.kind();
    List<String> paths = kind.equals("Job") && object.group().equals("batch.volcano.sh")
        ? List.of("spec.tasks[].template")
        : PATHS.getOrDefault(kind, USUAL);
    List<PodSpec> pods = new ArrayList<>(1);
    for (String path : paths) {
      collect(object, object.root(), path, "", pods);
    }
    return List.copyOf(pods);
  }

  private static void collect(KubernetesObject object, Mapping at, String rest, String path, List<PodSpec> pods) {
    if (rest.isEmpty()) {
      Optional<Mapping> spec = at.mapping("spec");
      if (spec.isPresent() && isPod(spec.get(), object)) {
        pods.add(PodSpec.ofTemplate(object, at, spec.get(), path.isEmpty() ? "spec" : path + ".spec"));
      }
      return;
    }
    int dot = rest.indexOf('.');
    String step = dot < 0 ? rest : rest.substring(0, dot);
    String next = dot < 0 ? "" : rest.substring(dot + 1);
    String prefix = path.isEmpty() ? "" : path + ".";
    if (step.equals("*")) {
      for (Mapping.Entry entry : at.effectiveEntries()) {
        entry.value().asMapping().ifPresent(inner -> collect(object, inner, next, prefix + entry.name(), pods));
      }
    } else if (step.endsWith("[]")) {
      String key = step.substring(0, step.length() - 2);
      List<Mapping> items = at.mappings(key);
      for (int i = 0; i < items.size(); i++) {
        collect(object, items.get(i), next, prefix + key + "[" + i + "]", pods);
      }
    } else {
      at.mapping(step).ifPresent(inner -> collect(object, inner, next, prefix + step, pods));
    }
  }

  /** A kind that is not known for its pods has one where its template lists containers. */
  private static boolean isPod(Mapping spec, KubernetesObject object) {
    return spec.has("containers") || switch (object.kind()) {
      case "Pod", "PodTemplate", "ReplicationController", "Deployment", "ReplicaSet", "StatefulSet", "DaemonSet", "CronJob" -> true;
      case "Job" -> object.group().equals("batch");
      default -> false;
    };
  }

  private static List<PodSpec> workflow(KubernetesObject object, String... keys) {
    Optional<Mapping> spec = object.root().at(keys).flatMap(YamlNode::asMapping);
    if (spec.isEmpty() || !object.group().equals("argoproj.io")) {
      return List.of();
    }
    List<PodSpec> pods = new ArrayList<>();
    List<Mapping> templates = spec.get().mappings("templates");
    for (int i = 0; i < templates.size(); i++) {
      Mapping template = templates.get(i);
      if (template.has("container") || template.has("script") || template.has("containerSet")) {
        pods.add(PodSpec.ofWorkflow(object, template, spec.get(), String.join(".", keys) + ".templates[" + i + "]"));
      }
    }
    return List.copyOf(pods);
  }

  private static List<PodSpec> pipeline(KubernetesObject object, String... keys) {
    List<PodSpec> pods = new ArrayList<>();
    for (Mapping task : object.root().at(keys).flatMap(YamlNode::asMapping).map(spec -> spec.mappings("tasks")).orElse(List.of())) {
      pods.addAll(task(object, task, "taskSpec"));
    }
    return List.copyOf(pods);
  }

  private static List<PodSpec> task(KubernetesObject object, Mapping base, String... keys) {
    if (!object.group().equals("tekton.dev")) {
      return List.of();
    }
    return base.at(keys).flatMap(YamlNode::asMapping).filter(spec -> spec.has("steps"))
        .map(spec -> List.of(PodSpec.ofTask(object, spec))).orElse(List.of());
  }
}
