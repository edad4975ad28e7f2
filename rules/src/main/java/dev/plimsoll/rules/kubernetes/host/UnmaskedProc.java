package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code procMount} other than {@code Default}. */
public record UnmaskedProc() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unmasked-proc", Severity.WARNING, "A container unmasks paths of /proc")
        .tags("recommended", "security")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:unsafe-proc-mount", "polaris:procMount", "trivy:KSV-0027");
  }

  @Override
  public boolean concerns(Container container) {
    return !container.pod().hasUserNamespace();
  }

  @Override
  public void check(Container container, Findings findings) {
    String mount = container.text("securityContext", "procMount");
    if (!mount.isEmpty() && !mount.equals("Default")) {
      findings.report(container, container.placeOf("securityContext", "procMount"), container.label() + " sets procMount to \"" + mount + "\"", List.of(),
          container.fix(Fix.Applicability.UNSAFE, "Set procMount to Default", "Default", "securityContext", "procMount"));
    }
  }
}
