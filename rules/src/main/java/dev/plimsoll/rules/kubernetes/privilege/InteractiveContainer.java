package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code stdin} and {@code tty} of containers that nobody attaches to. */
public record InteractiveContainer() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/interactive-container", Severity.INFO, "A container waits for a terminal")
        .tags("strict");
  }

  @Override
  public boolean concerns(Container container) {
    return !container.isEphemeral();
  }

  @Override
  public void check(Container container, Findings findings) {
    for (String field : List.of("stdin", "tty")) {
      if (container.isTrue(field)) {
        findings.report(container, container.placeOf(field), container.label() + " sets \"" + field + "\"");
      }
    }
  }
}
