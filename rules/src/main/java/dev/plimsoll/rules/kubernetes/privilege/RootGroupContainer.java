package dev.plimsoll.rules.kubernetes.privilege;

import dev.plimsoll.kubernetes.Container;
import dev.plimsoll.kubernetes.ContainerRule;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.YamlNode;

/** Finds {@code runAsGroup: 0} of a container. */
public record RootGroupContainer() implements ContainerRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/root-group-container", Severity.INFO, "A container runs with the root group")
        .tags("security", "strict")
        .aliases("trivy:KSV-0116", "kube-linter:run-as-non-root");
  }

  @Override
  public void check(Container container, Findings findings) {
    container.field("securityContext", "runAsGroup").flatMap(YamlNode::asScalar).ifPresent(group -> {
      if (group.asLong().isPresent() && group.asLong().getAsLong() == 0) {
        findings.report(container, group.span(), container.label() + " sets runAsGroup to the root group \"0\"");
      }
    });
  }
}
