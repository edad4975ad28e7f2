package dev.plimsoll.rules.kubernetes.network;

import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.yaml.Mapping;
import java.util.List;
import java.util.Optional;

/** An Ingress of whichever version of its API. */
final class Ingresses {
  private static final List<String> GROUPS = List.of("networking.k8s.io", "extensions", "");

  private Ingresses() {}

  static boolean isIngress(KubernetesObject object) {
    return object.kind().equals("Ingress") && GROUPS.contains(object.group());
  }

  static Optional<Mapping> annotations(KubernetesObject object) {
    return isIngress(object) ? object.metadata().flatMap(metadata -> metadata.mapping("annotations")) : Optional.empty();
  }
}
