package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Sequence;
import dev.plimsoll.yaml.YamlNode;

/**
 * Finds pods that do not set a resolver option.
 *
 * @param name the option
 * @param value its value
 */
public record MissingDnsOption(String name, String value) implements PodRule {
  public MissingDnsOption() {
    this("ndots", "2");
  }

  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-dns-option", Severity.INFO, "A pod does not set the resolver's ndots option")
        .tags("strict")
        .aliases("kube-linter:dnsconfig-options");
  }

  @Override
  public boolean concerns(PodSpec pod) {
    return pod.isComplete();
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    boolean set = pod.field("dnsConfig", "options").flatMap(YamlNode::asSequence).map(Sequence::mappings).stream().flatMap(options -> options.stream())
        .anyMatch(option -> option.text("name").orElse("").equals(name) && option.text("value").orElse("").equals(value));
    if (!set) {
      findings.report(pod, pod.placeOf("dnsConfig", "options"), "pods of " + pod.object().kind() + " \"" + pod.object().name()
          + "\" do not set the resolver option " + name + ":" + value);
    }
  }
}
