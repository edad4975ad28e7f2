package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Optional;

/** Finds ServiceMonitors whose selector picks none of the Services around them. */
public record DanglingMonitor() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/dangling-monitor", Severity.WARNING, "A ServiceMonitor selects no Service")
        .tags("recommended", "reliability")
        .aliases("kube-linter:dangling-servicemonitor");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (ObjectFact monitor : cluster.ofKind("ServiceMonitor")) {
      Optional<ObjectFact.Selection> services = monitor.selection("services");
      boolean judged = services.isPresent() && !services.get().isForeign() && !services.get().selector().isEmpty()
          && !Nearby.isForeign(services.get().selector()) && nearby.keeps(monitor, List.of("Service"));
      if (judged && cluster.ofKind("Service").stream().noneMatch(service -> Cluster.mayShare(service.namespace(), monitor.namespace())
          && services.get().selector().matches(service.labels()))) {
        findings.report(monitor, services.get().place(), "no Service has the labels \"" + services.get().selector().describe()
            + "\" that ServiceMonitor \"" + monitor.name() + "\" selects");
      }
    }
  }
}
