package dev.plimsoll.kubernetes;

import dev.plimsoll.kubernetes.ObjectFact.Grant;
import dev.plimsoll.kubernetes.ObjectFact.PodFact;
import dev.plimsoll.kubernetes.ObjectFact.PortFact;
import dev.plimsoll.kubernetes.ObjectFact.Reference;
import dev.plimsoll.kubernetes.ObjectFact.Selection;
import dev.plimsoll.kubernetes.ObjectFact.Value;
import dev.plimsoll.source.Span;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the facts of one object. */
final class ObjectFacts {
  private static final List<String> VALUES = List.of("replicas", "type", "clusterIP", "externalName", "minAvailable",
      "maxUnavailable", "minReplicas", "maxReplicas", "serviceName", "ingressClassName", "suspend", "paused",
      "gatewayClassName");

  private final KubernetesObject object;
  private final List<Reference> references;
  private final List<Selection> selections = new ArrayList<>(1);
  private final List<PortFact> ports = new ArrayList<>(0);
  private final List<String> keys = new ArrayList<>(0);
  private final List<Grant> grants = new ArrayList<>(0);
  private final Map<String, Value> values = new HashMap<>(4);

  private ObjectFacts(KubernetesObject object) {
    this.object = object;
    this.references = new ArrayList<>(References.of(object));
  }

  static ObjectFact of(KubernetesObject object) {
    return new ObjectFacts(object).read();
  }

  private ObjectFact read() {
    object.spec().ifPresent(this::readSpec);
    if (object.group().equals("rbac.authorization.k8s.io")) {
      PolicyRule.of(object).forEach(this::readGrant);
    }
    if (object.is("", "ConfigMap", "Secret")) {
      for (String field : List.of("data", "stringData", "binaryData")) {
        object.root().mapping(field).ifPresent(data -> data.effectiveEntries().forEach(entry -> keys.add(entry.name())));
      }
    }
    if (object.is("", "ServiceAccount")) {
      readValue(object.root(), "automountServiceAccountToken");
    }
    if (object.is("", "Namespace")) {
      object.metadata().flatMap(metadata -> metadata.mapping("labels")).ifPresent(labels -> {
        readValue(labels, "pod-security.kubernetes.io/enforce");
        readValue(labels, "pod-security.kubernetes.io/enforce-version");
      });
    }
    boolean generated = object.name().isEmpty() && !object.generateName().isEmpty();
    return new ObjectFact(object.apiVersion().intern(), object.kind().intern(), object.namespace().intern(),
        generated ? object.generateName() : object.name(), generated, object.place(), compact(object.labels()),
        List.copyOf(references), List.copyOf(selections), object.podSpecs().stream().map(ObjectFacts::pod).toList(),
        List.copyOf(ports), List.copyOf(keys), Map.copyOf(values), List.copyOf(grants));
  }

  private void readSpec(Mapping spec) {
    VALUES.forEach(key -> readValue(spec, key));
    switch (object.kind()) {
      case "Service" -> {
        if (object.group().isEmpty()) {
          spec.mapping("selector").ifPresent(node -> select("pods", LabelSelector.ofLabels(node), false, spec.placeOf("selector")));
          spec.mappings("ports").forEach(port -> ports.add(servicePort(port)));
        }
      }
      case "ReplicationController", "DeploymentConfig" ->
          spec.mapping("selector").ifPresent(node -> select("pods", LabelSelector.ofLabels(node), false, spec.placeOf("selector")));
      case "NetworkPolicy" -> readNetworkPolicy(spec);
      case "DestinationRule" -> {
        readValue(spec, "host");
        spec.mappings("subsets").forEach(subset -> subset.text("name").ifPresent(keys::add));
      }
      case "ServiceMonitor" -> monitor(spec, "services");
      case "PodMonitor" -> monitor(spec, "pods");
      default -> spec.mapping("selector").filter(node -> node.isEmpty() || node.has("matchLabels") || node.has("matchExpressions"))
          .ifPresent(node -> select("pods", LabelSelector.of(node), false, spec.placeOf("selector")));
    }
  }

  private void readNetworkPolicy(Mapping spec) {
    if (!object.group().equals("networking.k8s.io") && !object.group().equals("extensions")) {
      return;
    }
    spec.mapping("podSelector").ifPresent(node -> select("pods", LabelSelector.of(node), false, spec.placeOf("podSelector")));
    List<String> types = spec.scalars("policyTypes").stream().map(Scalar::text).toList();
    values.put("policyTypes", new Value(String.join(",", types), spec.placeOf("policyTypes")));
    for (String direction : List.of("ingress", "egress")) {
      if (spec.has(direction)) {
        List<Mapping> rules = spec.mappings(direction);
        values.put(direction, new Value(String.valueOf(rules.size()), spec.placeOf(direction)));
        for (Mapping rule : rules) {
          for (Mapping peer : rule.mappings(direction.equals("ingress") ? "from" : "to")) {
            peer.mapping("podSelector").ifPresent(node ->
                select("peers", LabelSelector.of(node), peer.has("namespaceSelector"), peer.placeOf("podSelector")));
          }
        }
      }
    }
  }

  private void monitor(Mapping spec, String role) {
    spec.mapping("selector").ifPresent(
        node -> select(role, LabelSelector.of(node), spec.has("namespaceSelector"), spec.placeOf("selector")));
  }

  private void select(String role, LabelSelector selector, boolean foreign, Span place) {
    selections.add(new Selection(role, selector, foreign, place));
  }

  private void readGrant(PolicyRule rule) {
    grants.add(new Grant(texts(rule.verbs()), texts(rule.apiGroups()), texts(rule.resources()), texts(rule.resourceNames()),
        rule.node().place()));
  }

  private void readValue(Mapping node, String key) {
    node.scalar(key).filter(scalar -> !scalar.isNull()).ifPresent(scalar -> values.put(key, new Value(scalar.text(), node.placeOf(key))));
  }

  private static PodFact pod(PodSpec pod) {
    List<PortFact> ports = new ArrayList<>(1);
    for (Container container : pod.containers()) {
      for (ContainerPort port : container.ports()) {
        ports.add(new PortFact(port.name(), number(port.number().orElse(0)), port.protocol().intern(), "", port.node().place()));
      }
    }
    Span place = pod.holder().map(holder -> holder.placeOf("metadata", "labels")).orElse(pod.place());
    return new PodFact(compact(pod.labels()), pod.serviceAccountName(),
        pod.isComplete() && pod.field("automountServiceAccountToken").isEmpty(), pod.isHostNetwork(), pod.runsToCompletion(),
        pod.runningContainers().stream().anyMatch(container -> container.probe("readinessProbe").isPresent()), List.copyOf(ports), PodSecurityControl.brokenBy(pod), place);
  }

  private static PortFact servicePort(Mapping port) {
    Optional<YamlNode> target = port.find("targetPort");
    return new PortFact(port.text("name").orElse(""), number(port.scalar("port").map(Scalar::asLong).map(n -> n.orElse(0)).orElse(0L)),
        port.text("protocol").orElse("TCP").intern(), target.flatMap(YamlNode::asScalar).map(Scalar::text).orElse(""),
        target.isPresent() ? port.placeOf("targetPort") : port.placeOf("port"));
  }

  private static int number(long value) {
    return value > 0 && value <= 65535 ? (int) value : 0;
  }

  private static List<String> texts(List<Scalar> scalars) {
    return scalars.stream().map(scalar -> scalar.text().intern()).toList();
  }

  private static Map<String, String> compact(Map<String, String> labels) {
    Map<String, String> kept = new HashMap<>();
    labels.forEach((key, value) -> kept.put(key.intern(), value));
    return Map.copyOf(kept);
  }
}
