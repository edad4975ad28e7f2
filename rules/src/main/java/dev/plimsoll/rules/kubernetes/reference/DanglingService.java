package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds Services whose selector picks none of the pods around them. */
public record DanglingService() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/dangling-service", Severity.WARNING, "A Service selects no pod")
        .tags("recommended", "reliability")
        .aliases("kube-linter:dangling-service", "kube-score:service-targets-pod");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (ObjectFact service : cluster.ofKind("Service")) {
      Optional<ObjectFact.Selection> pods = service.selection("pods");
      boolean judged = service.is("", "Service") && !service.value("type").equals("ExternalName") && pods.isPresent()
          && !pods.get().selector().isEmpty() && !Nearby.isForeign(pods.get().selector()) && nearby.keepsPodsLike(service, pods.get().selector());
      if (judged && !cluster.selectsAny(service.namespace(), pods.get().selector())) {
        findings.report(service, pods.get().place(), "no pod has the labels \"" + pods.get().selector().describe() + "\" that Service \""
            + service.name() + "\" selects");
      }
    }
  }
}
