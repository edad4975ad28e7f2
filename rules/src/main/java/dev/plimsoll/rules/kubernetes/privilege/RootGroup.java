package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.HasSubject;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Scalar;
import dev.plimsoll.yaml.YamlNode;
import java.util.List;

/** Finds group 0 among the groups that a pod sets. */
public record RootGroup() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/root-group", Severity.INFO, "A pod or container runs with the root group")
        .tags("security", "strict")
        .aliases("trivy:KSV-0116");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    for (String field : List.of("runAsGroup", "fsGroup")) {
      pod.field("securityContext", field).flatMap(YamlNode::asScalar).ifPresent(group -> check(pod, "pod", field, group, findings));
    }
    for (Scalar group : pod.securityContext().map(context -> context.scalars("supplementalGroups")).orElse(List.of())) {
      check(pod, "pod", "supplementalGroups", group, findings);
    }
  }

  private static void check(HasSubject about, String label, String field, Scalar group, Findings findings) {
    if (group.asLong().isPresent() && group.asLong().getAsLong() == 0) {
      findings.report(about, group.span(), label + " sets " + field + " to the root group \"0\"");
    }
  }
}
