package dev.plimsoll.rules.kubernetes.reference;

import dev.plimsoll.kubernetes.Cluster;
import dev.plimsoll.kubernetes.ClusterRule;
import dev.plimsoll.kubernetes.ObjectFact;
import dev.plimsoll.rule.Findings;
import dev.plimsoll.rule.RuleMeta;
import dev.plimsoll.rule.Severity;
import dev.plimsoll.rule.Spelling;
import java.util.List;

/** Finds workloads whose ServiceAccount is not in the project, in directories that hold ServiceAccounts. */
public record MissingServiceAccount() implements ClusterRule {
  @Override
  public RuleMeta meta() {
    return RuleMeta.of("kubernetes/missing-service-account", Severity.WARNING, "A workload runs as a ServiceAccount that is not in the project")
        .tags("recommended", "security")
        .aliases("kube-linter:non-existent-service-account");
  }

  @Override
  public void check(Cluster cluster, Findings findings) {
    Nearby nearby = new Nearby(cluster);
    for (ObjectFact object : cluster.objects()) {
      for (ObjectFact.Reference reference : object.references("serviceAccount")) {
        boolean judged = !reference.name().equals("default") && reference.name().indexOf('$') < 0
            && nearby.keeps(object, List.of("ServiceAccount"));
        if (judged && cluster.find("ServiceAccount", object.namespace(), reference.name()).isEmpty()) {
          findings.report(object, reference.place(), "ServiceAccount \"" + reference.name() + "\" is not in the project"
              + Spelling.hint(reference.name(), cluster.ofKind("ServiceAccount").stream().map(ObjectFact::name).toList()));
        }
      }
    }
  }
}
