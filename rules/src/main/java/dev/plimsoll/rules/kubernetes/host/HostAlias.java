package dev.plimsoll.rules.kubernetes.host;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.YamlNode;

/** Finds {@code hostAliases}. */
public record HostAlias() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/host-alias", Severity.INFO, "A pod writes names into its hosts file")
        .tags("strict")
        .aliases("trivy:KSV-0007");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    if (pod.field("hostAliases").flatMap(YamlNode::asSequence).filter(aliases -> !aliases.items().isEmpty()).isPresent()) {
      findings.report(pod, pod.placeOf("hostAliases"), "pod sets hostAliases");
    }
  }
}
