package dev.plimsoll.rules.kubernetes.profile;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.Optional;

/** Finds containers whose seccomp profile is not {@code RuntimeDefault}. */
public record CustomSeccomp() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/custom-seccomp", Severity.INFO, "A container runs under another seccomp profile than the default of its runtime")
        .tags("strict")
        .aliases("checkov:CKV_K8S_31");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows();
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Scalar> type = container.effective("seccompProfile").flatMap(profile -> profile.at("type")).flatMap(YamlNode::asScalar);
    if (!type.map(Scalar::text).orElse("").equals("RuntimeDefault") && !isAnnotated(container)) {
      findings.report(container, type.map(Scalar::span).orElse(container.placeOf("securityContext", "seccompProfile", "type")),
          container.label() + " does not use the seccomp profile \"RuntimeDefault\"");
    }
  }

  /** Whether one of the annotations that came before the field asks for the default. */
  private static boolean isAnnotated(Container container) {
    return container.pod().annotations().entrySet().stream().anyMatch(annotation ->
        annotation.getKey().equals("seccomp.security.alpha.kubernetes.io/pod")
            && (annotation.getValue().equals("runtime/default") || annotation.getValue().equals("docker/default")));
  }
}
