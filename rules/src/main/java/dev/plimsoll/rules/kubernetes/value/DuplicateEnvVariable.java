package dev.plimsoll.rules.kubernetes.value;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.kubernetes.EnvVariable;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds environment variables that a container sets twice: the last one counts, and a server-side apply refuses both. */
public record DuplicateEnvVariable() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/duplicate-env-variable", Severity.WARNING, "A container sets an environment variable twice")
        .tags("recommended", "reliability")
        .aliases("kube-linter:duplicate-env-var", "kube-score:environment-variable-key-duplication");
  }

  @Override
  public void check(Container container, Findings findings) {
    Map<String, EnvVariable> seen = new HashMap<>();
    for (EnvVariable variable : container.env()) {
      EnvVariable first = variable.name().isEmpty() ? null : seen.putIfAbsent(variable.name(), variable);
      if (first != null) {
        findings.report(container, variable.node().placeOf("name"), container.label() + " sets \"" + variable.name() + "\" twice",
            List.of(new Related(first.node().placeOf("name"), "the first time")), List.of());
      }
    }
  }
}
