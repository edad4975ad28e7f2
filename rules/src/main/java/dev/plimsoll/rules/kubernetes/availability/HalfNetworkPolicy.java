package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds pods whose policies speak of ingress or of egress only. */
public record HalfNetworkPolicy() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/half-network-policy", Severity.INFO, "Network policies cover one direction of a workload's traffic")
        .tags("strict", "security")
        .aliases("kube-score:pod-networkpolicy", "polaris:missingNetworkPolicy");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Selected selected = new Selected(cluster, "NetworkPolicy");
    for (Cluster.Workload workload : cluster.workloads()) {
      Set<String> directions = new TreeSet<>();
      List<Related> policies = new ArrayList<>();
      for (ObjectFact policy : selected.of(workload.object(), workload.pod())) {
        String types = policy.value("policyTypes");
        directions.addAll(types.isEmpty() ? List.of("Ingress") : List.of(types.split(",")));
        policies.add(new Related(policy.place(), "a policy that covers it"));
      }
      if (directions.size() == 1) {
        findings.report(workload.object(), workload.object().place(), "network policies cover the " + directions.iterator().next().toLowerCase(Locale.ROOT)
            + " of " + workload.object().kind() + " \"" + workload.object().name() + "\" alone", policies, List.of());
      }
    }
  }
}
