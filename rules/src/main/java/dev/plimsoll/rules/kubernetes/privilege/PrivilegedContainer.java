package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds {@code privileged: true}. */
public record PrivilegedContainer() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/privileged-container", Severity.ERROR, "A container runs privileged")
        .tags("recommended", "security")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:privileged-container", "kube-score:container-security-context-privileged",
            "polaris:runAsPrivileged", "trivy:KSV-0017", "checkov:CKV_K8S_16");
  }

  @Override
  public void check(Container container, Findings findings) {
    if (container.isTrue("securityContext", "privileged")) {
      findings.report(container, container.placeOf("securityContext", "privileged"), container.label() + " runs privileged", List.of(),
          container.fix(Fix.Applicability.UNSAFE, "Set privileged to false", "false", "securityContext", "privileged"));
    }
  }
}
