package dev.plimsoll.helm.rules;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.KubernetesObject;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.kubernetes.Volume;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import dev.plimsoll.yaml.Scalar;
import java.util.Map;
import java.util.Optional;

final class MissingChecksum implements RenderedRule {
  private static final RuleMeta META =
      RuleMeta.of("helm/missing-checksum", Severity.INFO, "pods keep running with old configuration when only that is upgraded")
          .tags("reliability", "strict");
  private static final String RELEASE = "release-name";

  @Override
  public RuleMeta meta() {
    return META;
  }

  @Override
  public void checkRendered(KubernetesObject object, Findings findings) {
    if (!object.is("apps", "Deployment", "StatefulSet", "DaemonSet")) {
      return;
    }
    for (PodSpec pod : object.podSpecs()) {
      if (!isWatched(object.annotations()) && !isWatched(pod.annotations())) {
        configuration(pod).ifPresent(name -> findings.report(name.span(), object.kind() + " \"" + object.name()
            + "\" reads \"" + name.text() + "\" but does not restart when it changes"));
      }
    }
  }

  private static boolean isWatched(Map<String, String> annotations) {
    return annotations.keySet().stream().anyMatch(key -> key.contains("checksum") || key.contains("reloader") || key.contains("hash")
        || key.contains("rollme") || key.contains("sha"));
  }

  /** The first ConfigMap that the chart's own release names. */
  private static Optional<Scalar> configuration(PodSpec pod) {
    for (Volume volume : pod.volumes()) {
      Optional<Scalar> name = volume.source("configMap").flatMap(source -> source.scalar("name")).filter(MissingChecksum::isOfRelease);
      if (name.isPresent()) {
        return name;
      }
    }
    for (Container container : pod.containers()) {
      for (Mapping source : container.envFrom()) {
        Optional<Scalar> name = source.mapping("configMapRef").flatMap(reference -> reference.scalar("name"))
            .filter(MissingChecksum::isOfRelease);
        if (name.isPresent()) {
          return name;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isOfRelease(Scalar name) {
    return name.text().startsWith(RELEASE) && name.span().verbatimOrigin().isEmpty();
  }
}
