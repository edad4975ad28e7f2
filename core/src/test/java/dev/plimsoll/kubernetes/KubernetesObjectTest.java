package dev.plimsoll.kubernetes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plimsoll.rule.Project;
import dev.plimsoll.rule.Subject;
import dev.plimsoll.source.Source;
import dev.plimsoll.yaml.YamlDocument;
import dev.plimsoll.yaml.YamlParser;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class KubernetesObjectTest {
  private static List<KubernetesObject> objects(String text) {
    return YamlParser.parse(Source.of(Path.of("app/a.yaml"), text)).stream()
        .flatMap(document -> KubernetesObject.of((YamlDocument) document).stream())
        .toList();
  }

  private static List<String> containers(String text) {
    return objects(text).stream().flatMap(object -> object.containers().stream()).map(Container::label).toList();
  }

  @Test
  void otherYamlIsNoObject() {
    assertEquals(List.of(), objects("apiVersion: v2\nname: chart\n"));
    assertEquals(List.of(), objects("apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n"));
    assertEquals(List.of(), objects("- a\n---\nservices: {}\n---\napiVersion: '{{ x }}'\nkind: Pod\n"));
  }

  @Test
  void listsAreUnwrapped() {
    List<KubernetesObject> found = objects("""
        apiVersion: v1
        kind: List
        items:
        - {apiVersion: v1, kind: Pod, metadata: {name: a, namespace: x}}
        - apiVersion: v1
          kind: ConfigMapList
          items:
          - metadata: {name: b}
        """);
    assertEquals(List.of(new Subject("Pod", "x", "a", ""), new Subject("ConfigMap", "", "b", "")),
        found.stream().map(KubernetesObject::subject).toList());
    assertEquals("{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: x}}", found.get(0).span().text());
  }

  @Test
  void sortsOfContainersAreToldApart() {
    assertEquals(List.of("init container \"i\"", "sidecar container \"s\"", "container \"m\"", "ephemeral container \"e\""),
        containers("""
            apiVersion: batch/v1
            kind: CronJob
            spec:
              jobTemplate:
                spec:
                  template:
                    spec:
                      containers: [{name: m}]
                      initContainers: [{name: i}, {name: s, restartPolicy: Always}]
                      ephemeralContainers: [{name: e}]
            """));
  }

  @Test
  void everyKindKeepsItsPodsInItsOwnPlace() {
    Map.of(
        "apiVersion: serving.knative.dev/v1\nkind: Revision\nspec: {containers: [{name: a}]}", "spec",
        "apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nspec: {template: {spec: {containers: [{name: a}]}}}", "spec.template.spec",
        "apiVersion: v1\nkind: PodTemplate\ntemplate: {spec: {containers: [{name: a}]}}", "template.spec",
        "apiVersion: keda.sh/v1alpha1\nkind: ScaledJob\nspec: {jobTargetRef: {template: {spec: {containers: [{name: a}]}}}}",
        "spec.jobTargetRef.template.spec",
        "apiVersion: jobset.x-k8s.io/v1alpha2\nkind: JobSet\nspec: {replicatedJobs: [{template: {spec: {template: {spec: {containers: [{name: a}]}}}}}]}",
        "spec.replicatedJobs[0].template.spec.template.spec",
        "apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\nspec: {workflowSpec: {templates: [{dag: {}}, {container: {name: a}}]}}",
        "spec.workflowSpec.templates[1]",
        "apiVersion: tekton.dev/v1\nkind: Task\nspec: {steps: [{name: a}]}", "spec")
        .forEach((text, path) -> assertEquals(List.of(path), objects(text).get(0).podSpecs().stream().map(PodSpec::path).toList(), text));
    assertEquals(List.of(), objects("apiVersion: v1\nkind: Service\nspec: {ports: []}").get(0).podSpecs());
  }

  @Test
  void containersInheritFromTheirPod() {
    PodSpec pod = objects("""
        apiVersion: v1
        kind: Pod
        spec:
          securityContext: {runAsUser: 1000, runAsNonRoot: true}
          containers:
          - name: a
            securityContext: {runAsUser: 0, runAsNonRoot: null}
          - name: b
        """).get(0).podSpec().orElseThrow();
    assertEquals("0", pod.containers().get(0).effectiveScalar("runAsUser").orElseThrow().text());
    assertTrue(pod.containers().get(0).effectiveScalar("runAsNonRoot").orElseThrow().isTrue());
    assertEquals(4, pod.containers().get(1).effective("runAsUser").orElseThrow().span().line());
  }

  @Test
  void missingFieldsBelongToTheNarrowestMapping() {
    Container container = objects("""
        apiVersion: v1
        kind: Pod
        spec:
          containers:
          - name: a
            securityContext:
              runAsUser: 1
        """).get(0).containers().get(0);
    assertEquals(6, container.placeOf("securityContext", "privileged").line());
    assertEquals(5, container.placeOf("resources", "limits", "cpu").line());
  }

  @Test
  void imagesAreTakenApart() {
    assertEquals(new ImageReference("localhost:5000", "a/b", "", ""), ImageReference.of("localhost:5000/a/b"));
    assertEquals(new ImageReference("", "nginx", "1", "sha256:0"), ImageReference.of("nginx:1@sha256:0"));
    assertEquals(new ImageReference("", "team/app", "latest", ""), ImageReference.of("team/app:latest"));
    assertEquals("docker.io/library/nginx", ImageReference.of("nginx").fullName());
    assertTrue(ImageReference.of("nginx").isLatest());
    assertFalse(ImageReference.of("nginx:latest@sha256:0").isLatest());
  }

  @Test
  void quantitiesAndDurationsAreRead() {
    assertEquals(0, Quantity.of("500m").orElseThrow().value().compareTo(new BigDecimal("0.5")));
    assertEquals(0, Quantity.of("1.5Gi").orElseThrow().value().compareTo(BigDecimal.valueOf(1610612736)));
    assertEquals(0, Quantity.of("2e3").orElseThrow().value().compareTo(BigDecimal.valueOf(2000)));
    assertEquals(Optional.empty(), Quantity.of("1GB"));
    assertEquals(Optional.of(Duration.ofMinutes(90)), GoDuration.of("1h30m"));
    assertEquals(Optional.empty(), GoDuration.of("90"));
  }

  @Test
  void selectorsPickByLabelsAndExpressions() {
    LabelSelector selector = new LabelSelector(Map.of("app", "a"),
        List.of(new LabelSelector.Requirement("tier", "NotIn", List.of("db")), new LabelSelector.Requirement("v", "Exists", List.of())));
    assertTrue(selector.matches(Map.of("app", "a", "v", "1")));
    assertFalse(selector.matches(Map.of("app", "a", "v", "1", "tier", "db")));
    assertFalse(selector.matches(Map.of("app", "a")));
    assertEquals("app=a,tier notin (db),v", selector.describe());
  }

  @Test
  void theClusterFindsWhatObjectsNameAndSelect() {
    List<ObjectFact> facts = objects("""
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web, namespace: shop}
        spec:
          replicas: 3
          template:
            metadata: {labels: {app: web}}
            spec:
              serviceAccountName: robot
              containers:
              - name: web
                ports: [{containerPort: 8080, name: http}]
                envFrom: [{secretRef: {name: key, optional: true}}]
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec: {selector: {app: web}, ports: [{port: 80, targetPort: http}]}
        """).stream().flatMap(object -> object.facts().stream()).toList();
    Cluster cluster = Cluster.of(new Project(facts));
    ObjectFact service = cluster.find("Service", "shop", "web").orElseThrow();
    LabelSelector selector = service.selection("pods").orElseThrow().selector();
    assertEquals(List.of("web"), cluster.workloads("", selector).stream().map(found -> found.object().name()).toList());
    assertFalse(cluster.selectsAny("other", selector));
    assertEquals("http", service.ports().get(0).target());
    ObjectFact deployment = cluster.ofKind("Deployment").get(0);
    assertEquals(3, deployment.number("replicas").orElseThrow());
    assertEquals(List.of("robot", "key"), deployment.references().stream().map(ObjectFact.Reference::name).toList());
    assertTrue(deployment.references("envFrom").get(0).isOptional());
  }

  @Test
  void versionsAreOrdered() {
    assertTrue(KubernetesVersion.of("v1.9.3").orElseThrow().compareTo(new KubernetesVersion(1, 10)) < 0);
    assertEquals(Optional.empty(), KubernetesVersion.of("latest"));
  }
}
