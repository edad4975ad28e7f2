package dev.plimsoll.rules.kubernetes.availability;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import java.util.Optional;

/** Finds StatefulSets whose governing Service is missing, not headless, or selects other pods. */
public record StatefulSetWithoutService() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/stateful-set-without-service", Severity.WARNING, "A StatefulSet's serviceName is no headless Service of its pods")
        .tags("strict", "reliability")
        .aliases("kube-score:statefulset-has-servicename");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    for (ObjectFact set : cluster.ofKind("StatefulSet")) {
      for (ObjectFact.Reference reference : set.references("serviceName")) {
        if (reference.name().isEmpty() || reference.name().indexOf('$') >= 0 || set.pods().isEmpty() || cluster.ofKind("Service").isEmpty()) {
          continue;
        }
        Optional<ObjectFact> service = cluster.find("Service", set.namespace(), reference.name());
        String wrong = service.isEmpty() ? "does not exist" : mistake(set, service.get());
        boolean elsewhere = service.isEmpty() && cluster.ofKind("Service").stream().noneMatch(other -> other.directory().equals(set.directory()));
        if (!wrong.isEmpty() && !elsewhere) {
          findings.report(set, reference.place(), "Service \"" + reference.name() + "\" of StatefulSet \"" + set.name() + "\" " + wrong);
        }
      }
    }
  }

  private static String mistake(ObjectFact set, ObjectFact service) {
    if (!service.value("clusterIP").equals("None")) {
      return "is not headless";
    }
    boolean selects = service.selection("pods").map(selection -> set.pods().stream().anyMatch(pod -> selection.selector().matches(pod.labels()))).orElse(true);
    return selects ? "" : "does not select its pods";
  }
}
