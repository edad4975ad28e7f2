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

/** Finds backends of Gateway API routes whose Service, or whose port of it, is not in the project. */
public record DanglingRoute() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/dangling-route", Severity.WARNING, "A route sends to a Service that does not exist")
        .tags("recommended", "reliability");
  }

  private static final List<String> KINDS = List.of("HTTPRoute", "GRPCRoute", "TLSRoute", "TCPRoute", "UDPRoute");

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (String kind : KINDS) {
      for (ObjectFact route : cluster.ofKind(kind)) {
        route.references("backend").forEach(backend -> check(cluster, nearby, route, backend, findings));
      }
    }
  }

  private static void check(Cluster cluster, Nearby nearby, ObjectFact route, ObjectFact.Reference backend, Findings findings) {
    boolean judged = backend.kind().equals("Service") && !backend.name().isEmpty() && backend.name().indexOf('$') < 0
        && (backend.namespace().isEmpty() || backend.namespace().equals(route.namespace())) && nearby.keepsBackends(route);
    if (!judged) {
      return;
    }
    Optional<ObjectFact> service = cluster.find("Service", route.namespace(), backend.name());
    if (service.isEmpty()) {
      findings.report(route, backend.place(), route.kind() + " \"" + route.name() + "\" sends to Service \"" + backend.name() + "\", which does not exist"
          + Spelling.hint(backend.name(), cluster.ofKind("Service").stream().map(ObjectFact::name).toList()));
    } else if (!backend.detail().isEmpty() && !service.get().ports().isEmpty()
        && service.get().ports().stream().noneMatch(port -> String.valueOf(port.number()).equals(backend.detail()))) {
      findings.report(route, backend.place(), route.kind() + " \"" + route.name() + "\" sends to port \"" + backend.detail() + "\" of Service \""
          + backend.name() + "\", which has no such port", List.of(new Related(service.get().place(), "the Service")), List.of());
    }
  }
}
