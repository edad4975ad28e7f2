package dev.plimsoll.kubernetes;

import dev.plimsoll.kubernetes.ObjectFact.Reference;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the objects that an object names. */
final class References {
  private final List<Reference> found = new ArrayList<>();

  private References() {}

  static List<Reference> of(KubernetesObject object) {
    References references = new References();
    object.podSpecs().forEach(references::pod);
    references.kind(object);
    return references.found;
  }

  private void pod(PodSpec pod) {
    name(pod, "serviceAccount", "ServiceAccount", pod.node().has("serviceAccountName") ? "serviceAccountName" : "serviceAccount");
    name(pod, "priorityClass", "PriorityClass", "priorityClassName");
    name(pod, "runtimeClass", "RuntimeClass", "runtimeClassName");
    pod.node().mappings("imagePullSecrets").forEach(entry -> add("imagePullSecrets", "Secret", entry, "name", "", false));
    for (Volume volume : pod.volumes()) {
      volume.source("configMap").ifPresent(source -> projected("ConfigMap", source, "name"));
      volume.source("secret").ifPresent(source -> projected("Secret", source, "secretName"));
      volume.source("persistentVolumeClaim").ifPresent(source -> add("volume", "PersistentVolumeClaim", source, "claimName", "", false));
      volume.source("projected").ifPresent(source -> source.mappings("sources").forEach(part -> {
        part.mapping("configMap").ifPresent(map -> projected("ConfigMap", map, "name"));
        part.mapping("secret").ifPresent(secret -> projected("Secret", secret, "name"));
      }));
    }
    for (Container container : pod.containers()) {
      for (EnvVariable variable : container.env()) {
        variable.valueFrom().ifPresent(from -> {
          from.mapping("configMapKeyRef").ifPresent(key -> key("ConfigMap", key));
          from.mapping("secretKeyRef").ifPresent(key -> key("Secret", key));
        });
      }
      for (Mapping from : container.envFrom()) {
        from.mapping("configMapRef").ifPresent(map -> add("envFrom", "ConfigMap", map, "name", "", map.isTrue("optional")));
        from.mapping("secretRef").ifPresent(secret -> add("envFrom", "Secret", secret, "name", "", secret.isTrue("optional")));
      }
    }
  }

  private void kind(KubernetesObject object) {
    Mapping root = object.root();
    Optional<Mapping> spec = object.spec();
    switch (object.kind()) {
      case "RoleBinding", "ClusterRoleBinding" -> {
        root.mapping("roleRef").ifPresent(ref -> target("roleRef", ref));
        root.mappings("subjects").forEach(subject -> target("subject", subject));
      }
      case "HorizontalPodAutoscaler" -> spec.flatMap(node -> node.mapping("scaleTargetRef")).ifPresent(ref -> target("scaleTarget", ref));
      case "ScaledObject" -> spec.flatMap(node -> node.mapping("scaleTargetRef")).ifPresent(ref ->
          add("scaleTarget", ref.text("kind").orElse("Deployment"), ref, "name", "", false));
      case "VerticalPodAutoscaler", "Canary" -> spec.flatMap(node -> node.mapping("targetRef")).ifPresent(ref -> target("scaleTarget", ref));
      case "Rollout" -> spec.flatMap(node -> node.mapping("workloadRef")).ifPresent(ref -> target("workload", ref));
      case "StatefulSet" -> spec.ifPresent(node -> add("serviceName", "Service", node, "serviceName", "", false));
      case "PersistentVolumeClaim" -> spec.ifPresent(node -> add("storageClass", "StorageClass", node, "storageClassName", "", false));
      case "Ingress" -> spec.ifPresent(this::ingress);
      case "VirtualService" -> spec.ifPresent(this::subsets);
      case "HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute" -> spec.ifPresent(this::route);
      case "ServiceAccount" -> {
        root.mappings("secrets").forEach(entry -> add("secrets", "Secret", entry, "name", "", false));
        root.mappings("imagePullSecrets").forEach(entry -> add("imagePullSecrets", "Secret", entry, "name", "", false));
      }
      default -> { }
    }
  }

  private void ingress(Mapping spec) {
    for (String key : List.of("defaultBackend", "backend")) {
      spec.mapping(key).ifPresent(this::backend);
    }
    for (Mapping rule : spec.mappings("rules")) {
      for (Mapping path : rule.mapping("http").map(http -> http.mappings("paths")).orElse(List.of())) {
        path.mapping("backend").ifPresent(this::backend);
      }
    }
    spec.mappings("tls").forEach(tls -> add("tls", "Secret", tls, "secretName", "", false));
  }

  private void backend(Mapping backend) {
    Optional<Mapping> service = backend.mapping("service");
    if (service.isPresent()) {
      String port = service.get().text("port", "number").or(() -> service.get().text("port", "name")).orElse("");
      add("backend", "Service", service.get(), "name", port, false);
    } else {
      add("backend", "Service", backend, "serviceName", backend.text("servicePort").orElse(""), false);
    }
  }

  private void route(Mapping spec) {
    for (Mapping parent : spec.mappings("parentRefs")) {
      found(parent, "parent", parent.text("kind").orElse("Gateway"), parent.text("namespace").orElse(""), "name",
          parent.text("sectionName").orElse(""), false);
    }
    for (Mapping rule : spec.mappings("rules")) {
      for (Mapping backend : rule.mappings("backendRefs")) {
        if (backend.text("group").orElse("").isEmpty()) {
          found(backend, "backend", backend.text("kind").orElse("Service"), backend.text("namespace").orElse(""), "name",
              backend.text("port").orElse(""), false);
        }
      }
    }
  }

  private void subsets(Mapping spec) {
    for (String protocol : List.of("http", "tcp", "tls")) {
      for (Mapping route : spec.mappings(protocol)) {
        route.mappings("route").forEach(weighted -> weighted.mapping("destination").ifPresent(this::subset));
        route.mappings("mirrors").forEach(mirror -> mirror.mapping("destination").ifPresent(this::subset));
        route.mapping("mirror").ifPresent(this::subset);
      }
    }
  }

  private void subset(Mapping destination) {
    destination.text("subset").filter(subset -> !subset.isEmpty()).ifPresent(subset -> destination.text("host").ifPresent(host ->
        found.add(new Reference("subset", "DestinationRule", "", host, subset, false, destination.placeOf("subset")))));
  }

  private void name(PodSpec pod, String role, String kind, String key) {
    Optional<YamlNode> node = pod.field(key);
    String name = pod.text(key);
    if (node.isPresent() && !name.isEmpty()) {
      found.add(new Reference(role, kind, "", name, "", false, node.get().span()));
    }
  }

  private void projected(String kind, Mapping source, String key) {
    boolean optional = source.isTrue("optional");
    List<Mapping> items = source.mappings("items");
    add("volume", kind, source, key, "", optional);
    for (Mapping item : items) {
      source.text(key).ifPresent(name -> item.text("key").ifPresent(
          entry -> found.add(new Reference("volume", kind, "", name, entry, optional, item.placeOf("key")))));
    }
  }

  private void key(String kind, Mapping ref) {
    add("env", kind, ref, "name", ref.text("key").orElse(""), ref.isTrue("optional"));
  }

  private void target(String role, Mapping ref) {
    found(ref, role, ref.text("kind").orElse(""), ref.text("namespace").orElse(""), "name", "", false);
  }

  private void add(String role, String kind, Mapping node, String key, String detail, boolean optional) {
    found(node, role, kind, "", key, detail, optional);
  }

  private void found(Mapping node, String role, String kind, String namespace, String key, String detail, boolean optional) {
    Optional<String> name = node.text(key).filter(text -> !text.isEmpty());
    Span place = node.placeOf(key);
    name.ifPresent(text -> found.add(new Reference(role, kind.intern(), namespace, text, detail, optional, place)));
  }
}
