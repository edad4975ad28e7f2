package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;

/** Finds {@code runAsUser: 0} wherever it is written. */
public record RootUser() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/root-user", Severity.WARNING, "A pod or container names user 0")
        .tags("security")
        .aliases("trivy:KSV-0105");
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return !pod.hasUserNamespace();
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    pod.field("securityContext", "runAsUser").ifPresent(user -> check(pod, "pod", user, findings));
    for (Container container : pod.containers()) {
      container.field("securityContext", "runAsUser").ifPresent(user -> check(container, container.label(), user, findings));
    }
  }

  private static void check(HasSubject about, String label, YamlNode user, Findings findings) {
    if (user instanceof Scalar scalar && scalar.asLong().isPresent() && scalar.asLong().getAsLong() == 0) {
      findings.report(about, scalar.span(), label + " sets runAsUser to \"0\"");
    }
  }
}
