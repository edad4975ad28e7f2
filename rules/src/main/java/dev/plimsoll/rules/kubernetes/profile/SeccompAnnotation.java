package dev.plimsoll.rules.kubernetes.profile;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;
import java.util.Optional;

/** Finds the annotations of seccomp where the release no longer reads them. */
public record SeccompAnnotation() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/seccomp-annotation", Severity.WARNING, "A pod sets its seccomp profile by an annotation that has no effect")
        .tags("recommended", "security");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    Optional<Mapping> annotations = pod.metadata().flatMap(metadata -> metadata.mapping("annotations"));
    for (Mapping.Entry entry : annotations.map(Mapping::effectiveEntries).orElse(List.of())) {
      if (pod.object().version().isAtLeast(27) && (entry.name().equals("seccomp.security.alpha.kubernetes.io/pod")
          || entry.name().startsWith("container.seccomp.security.alpha.kubernetes.io/"))) {
        findings.report(pod, entry.key().span(), "annotation \"" + entry.name() + "\" has no effect since Kubernetes 1.27");
      }
    }
  }
}
