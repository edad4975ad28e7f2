package dev.plimsoll.rules.kubernetes.resource;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.kubernetes.Volume;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.Optional;

/** Finds emptyDir volumes without sizeLimit. */
public record UnlimitedEmptyDir() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unlimited-empty-dir", Severity.INFO, "An emptyDir volume has no size limit")
        .tags("strict", "reliability");
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return pod.isComplete();
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    for (Volume volume : pod.volumes()) {
      Optional<Mapping> directory = volume.node().mapping("emptyDir");
      if (directory.isPresent() && !directory.get().has("sizeLimit")) {
        findings.report(pod, volume.node().placeOf("emptyDir"), "emptyDir volume \"" + volume.name() + "\" has no size limit");
      }
    }
  }
}
