package dev.plimsoll.rules.kubernetes.storage;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.VolumeMount;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds paths at which a container mounts two volumes, which the API refuses. */
public record DuplicateMountPath() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/duplicate-mount-path", Severity.ERROR, "A container mounts two volumes at one path")
        .tags("recommended", "schema");
  }

  @Override
  public void check(Container container, Findings findings) {
    Map<String, VolumeMount> seen = new HashMap<>();
    for (VolumeMount mount : container.volumeMounts()) {
      VolumeMount first = mount.mountPath().isEmpty() ? null : seen.putIfAbsent(mount.mountPath(), mount);
      if (first != null) {
        findings.report(container, mount.node().placeOf("mountPath"), container.label() + " mounts two volumes at \"" + mount.mountPath() + "\"",
            List.of(new Related(first.node().placeOf("mountPath"), "the other")), List.of());
      }
    }
  }
}
