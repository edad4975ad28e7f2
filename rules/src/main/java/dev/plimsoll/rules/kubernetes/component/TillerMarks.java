package dev.plimsoll.rules.kubernetes.component;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ImageReference;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.PodSpec;
import java.util.Arrays;
import java.util.Map;

/** Tells Tiller, the server half of Helm 2, by its image, its name and the labels that Helm gave it. */
final class TillerMarks {
  private TillerMarks() {}

  static boolean isIn(Container container) {
    return container.image().map(ImageReference::name).filter(TillerMarks::isNamed).isPresent();
  }

  static boolean isNamed(String name) {
    return Arrays.asList(name.split("[^a-z0-9]+")).contains("tiller");
  }

  static boolean isLabelled(Map<String, String> labels) {
    return "helm".equals(labels.get("app")) || "tiller".equals(labels.get("name")) || "tiller".equals(labels.get("app"));
  }

  static boolean isIn(KubernetesObject object) {
    return isNamed(object.name()) || isLabelled(object.labels()) || object.podSpecs().stream().anyMatch(TillerMarks::isIn);
  }

  private static boolean isIn(PodSpec pod) {
    boolean named = pod.metadata().flatMap(metadata -> metadata.text("name")).filter(TillerMarks::isNamed).isPresent();
    return named || isLabelled(pod.labels()) || pod.containers().stream().anyMatch(TillerMarks::isIn);
  }
}
