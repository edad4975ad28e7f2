package dev.plimsoll.rules.kubernetes.value;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds containers of a pod that share a name, which the API refuses. */
public record DuplicateContainerName() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/duplicate-container-name", Severity.ERROR, "Two containers of a pod have one name")
        .tags("recommended", "schema");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    Map<String, Container> seen = new HashMap<>();
    for (Container container : pod.containers()) {
      Container first = container.name().isEmpty() ? null : seen.putIfAbsent(container.name(), container);
      if (first != null) {
        findings.report(container, container.place(), "two containers are named \"" + container.name() + "\"",
            List.of(new Related(first.place(), "the other")), List.of());
      }
    }
  }
}
