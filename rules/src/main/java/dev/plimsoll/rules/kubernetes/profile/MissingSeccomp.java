package dev.plimsoll.rules.kubernetes.profile;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Fix;
import dev.plimsoll.rule.Fixable;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds containers for which neither they nor their pod set a seccomp profile. */
public record MissingSeccomp() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-seccomp", Severity.INFO, "A container runs without a seccomp profile")
        .tags("security", "strict")
        .fix(Fixable.UNSAFE)
        .aliases("trivy:KSV-0030", "trivy:KSV-0104", "kube-score:container-seccomp-profile");
  }

  @Override
  public boolean concerns(Container container) {
    return container.pod().isComplete() && !container.pod().isWindows()
        && !container.isTrue("securityContext", "privileged");
  }

  @Override
  public void check(Container container, Findings findings) {
    Optional<Scalar> type = container.effective("seccompProfile").flatMap(profile -> profile.at("type")).flatMap(YamlNode::asScalar);
    boolean set = type.isPresent() && (type.get().text().equals("RuntimeDefault") || type.get().text().equals("Localhost"));
    if (!set && !isAnnotated(container)) {
      findings.report(container, type.map(Scalar::span).orElse(container.placeOf("securityContext", "seccompProfile", "type")),
          container.label() + (type.isPresent() ? " has the seccomp profile \"" + type.get().text() + "\"" : " has no seccomp profile"), List.of(),
          type.isPresent() ? List.of(Fix.unsafe("Set the seccomp profile to RuntimeDefault", type.get().span(), "RuntimeDefault"))
              : container.fix(Fix.Applicability.UNSAFE, "Set the seccomp profile to RuntimeDefault", "RuntimeDefault", "securityContext", "seccompProfile", "type"));
    }
  }

  /** Whether one of the annotations that came before the field asks for a profile. */
  private static boolean isAnnotated(Container container) {
    for (Map.Entry<String, String> annotation : container.pod().annotations().entrySet()) {
      String key = annotation.getKey();
      String value = annotation.getValue();
      boolean named = key.startsWith("seccomp.security.alpha.kubernetes.io/")
          || key.equals("container.seccomp.security.alpha.kubernetes.io/" + container.name());
      if (named && (value.equals("runtime/default") || value.equals("docker/default") || value.startsWith("localhost/"))) {
        return true;
      }
    }
    return false;
  }
}
