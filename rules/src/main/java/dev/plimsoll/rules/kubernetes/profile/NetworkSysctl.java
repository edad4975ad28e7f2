package dev.plimsoll.rules.kubernetes.profile;

import dev.plimsoll.kubernetes.PodRule;
import dev.plimsoll.kubernetes.PodSpec;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.yaml.Mapping;
import java.util.List;

/** Finds sysctls of the network and of shared memory, safe ones among them. */
public record NetworkSysctl() implements PodRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/network-sysctl", Severity.INFO, "A pod tunes the kernel")
        .tags("strict")
        .aliases("kube-linter:unsafe-sysctls");
  }

  @Override
  public void check(PodSpec pod, Findings findings) {
    for (Mapping sysctl : pod.securityContext().map(context -> context.mappings("sysctls")).orElse(List.of())) {
      String name = sysctl.text("name").orElse("");
      if (List.of("kernel.msg", "kernel.sem", "kernel.shm", "fs.mqueue.", "net.").stream().anyMatch(name::startsWith)) {
        findings.report(pod, sysctl.placeOf("name"), "pod sets the sysctl \"" + name + "\"");
      }
    }
  }
}
