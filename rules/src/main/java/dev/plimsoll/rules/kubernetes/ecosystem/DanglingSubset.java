package dev.plimsoll.rules.kubernetes.ecosystem;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.Related;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds VirtualServices that send to a subset that no DestinationRule of that host defines. */
public record DanglingSubset() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/dangling-subset", Severity.WARNING, "A VirtualService sends to a subset that its DestinationRule lacks")
        .tags("recommended", "reliability");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Map<String, List<ObjectFact>> byHost = new HashMap<>();
    for (ObjectFact rule : cluster.ofKind("DestinationRule")) {
      byHost.computeIfAbsent(host(rule.value("host")), host -> new ArrayList<>(1)).add(rule);
    }
    for (ObjectFact service : byHost.isEmpty() ? List.<ObjectFact>of() : cluster.ofKind("VirtualService")) {
      for (ObjectFact.Reference subset : service.references("subset")) {
        List<ObjectFact> rules = byHost.getOrDefault(host(subset.name()), List.of());
        Optional<ObjectFact> near = rules.stream().filter(rule -> rule.directory().equals(service.directory())).findFirst();
        boolean judged = near.isPresent() && !Placeholder.isIn(subset.name()) && !Placeholder.isIn(subset.detail());
        if (judged && rules.stream().noneMatch(rule -> rule.keys().contains(subset.detail()))) {
          findings.report(service, subset.place(), "DestinationRule \"" + near.get().name() + "\" has no subset \"" + subset.detail() + "\""
              + Spelling.hint(subset.detail(), near.get().keys()), List.of(new Related(near.get().place(), "the DestinationRule")), List.of());
        }
      }
    }
  }

  /** A Service's name without its namespace, so that short and full names of one Service meet. */
  private static String host(String name) {
    int service = name.indexOf(".svc");
    int dot = name.indexOf('.');
    return service > 0 && dot > 0 ? name.substring(0, dot) : name;
  }
}
