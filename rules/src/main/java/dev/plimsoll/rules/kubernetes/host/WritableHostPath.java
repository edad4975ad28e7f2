package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.Volume;
import dev.plimsoll.kubernetes.VolumeMount;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Insertion;
import java.util.List;
import java.util.Optional;

/** Finds mounts of {@code hostPath} volumes that are not read-only. */
public record WritableHostPath() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/writable-host-path", Severity.WARNING, "A container can write to a path of its node")
        .tags("security")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:writable-host-mount");
  }

  @Override
  public void check(Container container, Findings findings) {
    for (VolumeMount mount : container.volumeMounts()) {
      Optional<Volume> volume = container.pod().volume(mount.name()).filter(Volume::isHostPath);
      if (volume.isPresent() && !mount.isReadOnly()) {
        findings.report(container, mount.node().placeOf("readOnly"),
            container.label() + " can write to the path \"" + volume.get().hostPath() + "\" of its node", List.of(),
            Insertion.set(mount.node(), "true", "readOnly").map(edit -> Fix.unsafe("Set readOnly to true", List.of(edit))).stream().toList());
      }
    }
  }
}
