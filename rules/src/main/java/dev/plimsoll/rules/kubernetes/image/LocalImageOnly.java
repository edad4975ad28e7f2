package dev.plimsoll.rules.kubernetes.image;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code imagePullPolicy: Never}. */
public record LocalImageOnly() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/local-image-only", Severity.WARNING, "A container never pulls its image")
        .tags("reliability", "recommended")
        .fix(Fixable.UNSAFE);
  }

  @Override
  public void check(Container container, Findings findings) {
    if (container.imagePullPolicy().equals("Never")) {
      findings.report(container, container.placeOf("imagePullPolicy"), container.label() + " never pulls its image", List.of(),
          container.fix(Fix.Applicability.UNSAFE, "Set imagePullPolicy to IfNotPresent", "IfNotPresent", "imagePullPolicy"));
    }
  }
}
