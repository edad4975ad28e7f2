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

/** Finds Ingress backends whose Service, or whose port of it, is not in the project. */
public record DanglingIngress() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/dangling-ingress", Severity.WARNING, "An Ingress sends to a Service or port that does not exist")
        .tags("recommended", "reliability")
        .aliases("kube-linter:dangling-ingress", "kube-score:ingress-targets-service");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (ObjectFact ingress : cluster.ofKind("Ingress")) {
      for (ObjectFact.Reference backend : ingress.references("backend")) {
        if (backend.name().isEmpty() || backend.name().indexOf('$') >= 0 || !nearby.keeps(ingress, List.of("Service"))) {
          continue;
        }
        Optional<ObjectFact> service = cluster.find("Service", ingress.namespace(), backend.name());
        if (service.isEmpty()) {
          findings.report(ingress, backend.place(), "Ingress \"" + ingress.name() + "\" sends to Service \"" + backend.name()
              + "\", which does not exist" + Spelling.hint(backend.name(), cluster.ofKind("Service").stream().map(ObjectFact::name).toList()));
        } else if (!backend.detail().isEmpty() && !has(service.get(), backend.detail())) {
          findings.report(ingress, backend.place(), "Ingress \"" + ingress.name() + "\" sends to port \"" + backend.detail()
              + "\" of Service \"" + backend.name() + "\", which has no such port",
              List.of(new Related(service.get().place(), "the Service")), List.of());
        }
      }
    }
  }

  private static boolean has(ObjectFact service, String port) {
    return service.value("type").equals("ExternalName") || service.ports().isEmpty()
        || service.ports().stream().anyMatch(found -> found.name().equals(port) || String.valueOf(found.number()).equals(port));
  }
}
