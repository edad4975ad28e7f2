package dev.plimsoll.rules.kubernetes.rbac;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.kubernetes.ObjectFact.PodFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;

/** Finds pods that get a ServiceAccount's token because neither they nor the ServiceAccount say otherwise. */
public record ImpliedToken() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/implied-token", Severity.INFO, "A pod gets a ServiceAccount's token that nobody asked for")
        .tags("strict", "security")
        .aliases("polaris:automountServiceAccountToken", "checkov:CKV_K8S_38");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    for (ObjectFact object : cluster.objects()) {
      for (PodFact pod : object.pods()) {
        if (pod.leavesToken() && !isDenied(cluster, object, pod)) {
          findings.report(object, object.place(), "the pods of " + object.kind() + " \"" + object.name() + "\" get a ServiceAccount's token by default");
          break;
        }
      }
    }
  }

  private static boolean isDenied(Cluster cluster, ObjectFact object, PodFact pod) {
    String account = pod.serviceAccount().isEmpty() ? "default" : pod.serviceAccount();
    return cluster.named("ServiceAccount", object.namespace(), account).stream()
        .anyMatch(found -> found.value("automountServiceAccountToken").equals("false"));
  }
}
