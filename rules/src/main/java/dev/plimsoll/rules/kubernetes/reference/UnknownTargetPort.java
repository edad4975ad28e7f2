package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds named target ports that no container of the selected pods declares. */
public record UnknownTargetPort() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/unknown-target-port", Severity.ERROR, "A Service sends to a named port that none of its pods has")
        .tags("recommended", "reliability")
        .aliases("kube-linter:invalid-target-ports");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    for (ObjectFact service : cluster.ofKind("Service")) {
      Optional<ObjectFact.Selection> selection = service.selection("pods");
      if (!service.is("", "Service") || selection.isEmpty() || selection.get().selector().isEmpty()) {
        continue;
      }
      List<Cluster.Workload> pods = cluster.workloads(service.namespace(), selection.get().selector());
      for (ObjectFact.PortFact port : service.ports()) {
        boolean named = !port.target().isEmpty() && !port.target().matches("[0-9]+|.*[${].*");
        if (named && !pods.isEmpty() && pods.stream().noneMatch(pod -> has(pod, port.target()))) {
          Set<String> names = new TreeSet<>();
          pods.forEach(pod -> pod.pod().ports().forEach(declared -> names.add(declared.name())));
          findings.report(service, port.place(), "no pod that Service \"" + service.name() + "\" selects has a port named \""
              + port.target() + "\"" + Spelling.hint(port.target(), names),
              List.of(new Related(pods.get(0).pod().place(), "selected pod")), List.of());
        }
      }
    }
  }

  private static boolean has(Cluster.Workload workload, String name) {
    return workload.pod().ports().stream().anyMatch(port -> port.name().equals(name));
  }
}
