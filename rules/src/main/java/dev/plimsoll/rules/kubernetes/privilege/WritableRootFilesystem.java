package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;

/** Finds containers whose {@code readOnlyRootFilesystem} is not true. */
public record WritableRootFilesystem() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/writable-root-filesystem", Severity.INFO, "A container can write to its root file system")
        .tags("security", "strict")
        .fix(Fixable.UNSAFE)
        .aliases("kube-linter:no-read-only-root-fs",
            "kube-score:container-security-context-readonlyrootfilesystem",
            "polaris:notReadOnlyRootFilesystem", "trivy:KSV-0014", "checkov:CKV_K8S_22");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows() && !container.isEphemeral();
  }

  @Override
  public void check(Container container, Findings findings) {
    if (!container.isTrue("securityContext", "readOnlyRootFilesystem")) {
      findings.report(container, container.placeOf("securityContext", "readOnlyRootFilesystem"),
          container.label() + " can write to its root file system", List.of(),
          container.fix(Fix.Applicability.UNSAFE, "Set readOnlyRootFilesystem to true", "true", "securityContext", "readOnlyRootFilesystem"));
    }
  }
}
