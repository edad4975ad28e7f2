package dev.plimsoll.rules.kubernetes.storage;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.kubernetes.Volume;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds volumes of a pod that share a name, which the API refuses. */
public record DuplicateVolume() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/duplicate-volume", Severity.ERROR, "Two volumes of a pod have one name")
        .tags("recommended", "schema");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    Map<String, Volume> seen = new HashMap<>();
    for (Volume volume : pod.node().mappings("volumes").stream().map(Volume::new).toList()) {
      Volume first = volume.name().isEmpty() ? null : seen.putIfAbsent(volume.name(), volume);
      if (first != null) {
        findings.report(pod, volume.node().placeOf("name"), "two volumes are named \"" + volume.name() + "\"",
            List.of(new Related(first.node().placeOf("name"), "the other")), List.of());
      }
    }
  }
}
