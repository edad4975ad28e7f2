package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Set;

/** Finds pods that no NetworkPolicy of their namespace selects. */
public record MissingNetworkPolicy() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-network-policy", Severity.INFO, "No NetworkPolicy covers a workload")
        .tags("strict", "security")
        .aliases("kube-linter:non-isolated-pod", "kube-score:pod-networkpolicy", "polaris:missingNetworkPolicy", "checkov:CKV2_K8S_6");
  }

  private static final Set<String> KINDS = Set.of("NetworkPolicy", "CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "GlobalNetworkPolicy", "AdminNetworkPolicy");

  @Override
  public void check(Cluster cluster, Findings findings) {
    boolean others = KINDS.stream().anyMatch(kind -> !kind.equals("NetworkPolicy") && !cluster.ofKind(kind).isEmpty());
    Selected policies = new Selected(cluster, "NetworkPolicy");
    for (Cluster.Workload workload : cluster.workloads()) {
      if (!others && !workload.pod().isHostNetwork() && policies.of(workload.object(), workload.pod()).isEmpty()) {
        findings.report(workload.object(), workload.object().place(), "no NetworkPolicy covers the pods of " + workload.object().kind() + " \""
            + workload.object().name() + "\"");
      }
    }
  }
}
