package dev.plimsoll.rules.kubernetes.component;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;

/** Finds Tiller listening on more than its own pod. */
public record TillerListener() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/tiller-listener", Severity.ERROR, "Tiller takes orders from the whole cluster")
        .tags("recommended", "security")
        .aliases("checkov:CKV_K8S_45");
  }

  @Override
  public void check(Container container, Findings findings) {
    boolean local = container.commandLine().stream().map(Scalar::text)
        .anyMatch(word -> word.contains("--listen") && (word.contains("localhost") || word.contains("127.0.0.1")));
    if (TillerMarks.isIn(container) && !local) {
      findings.report(container, container.place(), container.label() + " listens to the whole cluster");
    }
  }
}
