package dev.plimsoll.rules.kubernetes.image;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds containers without an explicit {@code imagePullPolicy: Always}. */
public record UnsetPullPolicy() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unset-pull-policy", Severity.INFO, "A container does not say that its image is looked up at each start")
        .tags("strict")
        .fix(Fixable.UNSAFE)
        .aliases("polaris:pullPolicyNotAlways");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.isEphemeral();
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!container.imagePullPolicy().equals("Always")) {
      findings.report(container, container.placeOf("imagePullPolicy"), container.label() + " does not set imagePullPolicy to \"Always\"",
          List.of(), container.fix(Fix.Applicability.UNSAFE, "Set imagePullPolicy to Always", "Always", "imagePullPolicy"));
    }
  }
}
