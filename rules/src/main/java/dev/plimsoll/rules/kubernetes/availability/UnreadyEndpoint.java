package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.List;
import java.util.Optional;

/** Finds pods behind a Service none of whose containers has a readiness probe. */
public record UnreadyEndpoint() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unready-endpoint", Severity.INFO, "A Service sends to pods without any readiness probe")
        .tags("strict", "reliability")
        .aliases("kube-score:pod-probes");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    for (ObjectFact service : cluster.ofKind("Service")) {
      Optional<ObjectFact.Selection> selection = service.selection("pods");
      if (selection.isEmpty() || selection.get().selector().isEmpty()) {
        continue;
      }
      for (Cluster.Workload workload : cluster.workloads(service.namespace(), selection.get().selector())) {
        if (!workload.pod().isProbed() && !workload.pod().runsToCompletion()) {
          findings.report(workload.object(), workload.object().place(), "Service \"" + service.name() + "\" sends to pods of "
              + workload.object().kind() + " \"" + workload.object().name() + "\", which have no readiness probe",
              List.of(new Related(selection.get().place(), "selected here")), List.of());
        }
      }
    }
  }
}
